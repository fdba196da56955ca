/** Where to go after signing in: a path of ours, whatever the address bar says. Browsers read `//` and `/\` as other hosts. */
export function localPath(wanted: string | null | undefined): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : "/";
}
