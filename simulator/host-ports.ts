const usual = "temu-us=54341,temu-eu=54342,temu-global=54343,temu-pa=54344,temu-cn=54345";

/** Reads "name=port,name=port". */
export function hostPorts(text = usual): { [name: string]: number } {
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name, port] = pair.split("=");
      const number = Number(port);
      if (!name || !Number.isInteger(number) || number < 0 || number > 65_535) {
        throw new Error(`SIMULATOR_HOST_PORTS: "${pair}" is not a host and its port, as in temu-us=54341`);
      }
      return [name.trim(), number];
    }),
  );
}
