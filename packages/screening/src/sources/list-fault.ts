/** What can be wrong with a list file so that nothing of it may be used. */
export type ListFaultCode =
  | 'file.empty'
  | 'file.unknown'
  | 'file.unreadable'
  | 'file.part_missing'
  | 'encoding.invalid'
  | 'record.too_large'
  | 'xml.doctype'
  | 'xml.malformed'
  | 'xml.truncated'
  | 'csv.malformed'
  | 'csv.truncated'
  | 'csv.columns'
  | 'csv.no_name'
  | 'csv.cells'
  | 'rows.apart'
  | 'json.malformed'
  | 'json.truncated';

/** A list file cannot be read to its end. The message is for people and quotes nothing of the file but names of columns. */
export class ListFault extends Error {
  override name = 'ListFault';
  readonly code: ListFaultCode;

  constructor(code: ListFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
