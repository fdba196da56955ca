import { z } from "zod";

export type Section = { title: string; ids: string[] };

const HEADING = /^#{2,3} (?:[\d.]+ )?(.+)$/;
const ROW = /^\| ((?:NIWO-TEMU|TTS|LX|SO|SC)-\d+) \|/;

/** The rows of the requirements document, under the headings that hold some. */
export function readSections(document: string): Section[] {
  const sections: Section[] = [];
  let above = "";
  let current: Section = { title: "", ids: [] };
  for (const line of document.split("\n")) {
    const title = HEADING.exec(line)?.[1];
    const id = ROW.exec(line)?.[1];
    if (title !== undefined) {
      const isPart = line.startsWith("###");
      if (!isPart) above = title;
      current = { title: isPart ? `${above}: ${title}` : title, ids: [] };
      sections.push(current);
    } else if (id !== undefined) {
      current.ids.push(id);
    }
  }
  return sections.filter(({ ids }) => ids.length > 0);
}

const list = z.array(z.object({ title: z.string(), ids: z.array(z.string()) }));

/** The same from the list in docs/. */
export function listedSections(json: string): Section[] {
  return list.parse(JSON.parse(json));
}
