export type CsvContent = {
  /** In the sequence of the spreadsheet's rows: a quoted cell may hold line breaks. */
  records: string[][];
  /** The row, counted from one, in which a quotation mark is opened and never closed; null where all are. */
  openRow: number | null;
};

/** Cells as RFC 4180 writes them, with any delimiter and any line end. */
export function readCsv(text: string, delimiter: string): CsvContent {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = "";
  let isQuoted = false;
  const endRecord = () => {
    records.push([...record, cell]);
    record = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === "") isQuoted = true;
    else if (char === delimiter) {
      record.push(cell);
      cell = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && text[at + 1] === "\n") at += 1;
      endRecord();
    } else cell += char;
  }
  const openRow = isQuoted ? records.length + 1 : null;
  if (cell !== "" || record.length > 0) endRecord();
  return { records, openRow };
}
