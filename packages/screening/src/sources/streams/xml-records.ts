import { SaxesParser } from 'saxes';
import { ListFault } from '../list-fault.ts';

/** An element with what is in it; only records are built, never the document. */
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

export interface XmlForm {
  /** Elements that are handed out whole, at whatever depth they stand. */
  readonly records: ReadonlySet<string>;
  /** Elements whose content is skipped, to their own end. */
  readonly skipped?: ReadonlySet<string>;
}

const DEEPEST = 40;
/** Text without a tag, and names with attributes, beyond this are no list. */
const LARGEST_PIECE = 4 * 1024 * 1024;

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: OpenElement[];
  text: string;
}

/**
 * The records of an XML document in the order of their ends; the first thing handed out is the document's element, without content.
 * A document type is refused, so entities beyond the five of XML do not exist and none can grow.
 */
export async function* xmlRecords(text: AsyncIterable<string>, form: XmlForm): AsyncIterable<XmlElement> {
  const builder = new RecordBuilder(form);
  const parser = createParser(builder);
  for await (const chunk of text) {
    builder.sinceTag += chunk.length;
    parser.write(chunk);
    if (builder.sinceTag > LARGEST_PIECE) throw new ListFault('record.too_large', 'a text goes on for megabytes');
    yield* builder.finished.splice(0);
  }
  builder.ending = true;
  parser.close();
  yield* builder.finished.splice(0);
}

function createParser(builder: RecordBuilder): SaxesParser<{ position: false; xmlns: false }> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('doctype', () => {
    throw new ListFault('xml.doctype', 'the file declares a document type, which no list does and bombs need');
  });
  parser.on('error', () => {
    throw builder.ending
      ? new ListFault('xml.truncated', 'the file ends before its elements do')
      : new ListFault('xml.malformed', 'the file is not well-formed XML');
  });
  parser.on('opentag', ({ name, attributes }) => builder.open(name, attributes));
  parser.on('text', (piece: string) => builder.text(piece));
  parser.on('cdata', (piece: string) => builder.text(piece));
  parser.on('closetag', () => builder.close());
  return parser;
}

class RecordBuilder {
  readonly finished: XmlElement[] = [];
  ending = false;
  sinceTag = 0;
  private depth = 0;
  /** Depth of the skipped element that we are in. */
  private skippedFrom: number | null = null;
  /** From the record inwards; empty outside records. */
  private readonly stack: OpenElement[] = [];
  private readonly form: XmlForm;

  constructor(form: XmlForm) {
    this.form = form;
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    this.sinceTag = 0;
    this.depth += 1;
    if (this.depth > DEEPEST) throw new ListFault('xml.malformed', 'elements are nested too deeply');
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (this.depth === 1) this.finished.push({ name, attributes, children: [], text: '' });
    if (this.skippedFrom !== null) return;
    if (this.form.skipped?.has(name)) this.skippedFrom = this.depth;
    else if (this.stack.length > 0 || this.form.records.has(name))
      this.enter({ name, attributes, children: [], text: '' });
  }

  text(piece: string): void {
    this.sinceTag = 0;
    const top = this.stack.at(-1);
    if (this.skippedFrom === null && top !== undefined) top.text += piece;
  }

  close(): void {
    this.sinceTag = 0;
    const skipping = this.skippedFrom;
    if (skipping === this.depth) this.skippedFrom = null;
    this.depth -= 1;
    if (skipping !== null || this.stack.length === 0) return;
    const closed = this.stack.pop();
    if (this.stack.length === 0 && closed !== undefined) this.finished.push(closed);
  }

  private enter(element: OpenElement): void {
    this.stack.at(-1)?.children.push(element);
    this.stack.push(element);
  }
}

/** The children of a name, in document order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Elements on a path below: `path(entry, 'akaList', 'aka')`. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((each) => childrenOf(each, name)),
    [element],
  );
}

/** The text of the first element on a path, trimmed; empty when there is none. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  return elementsAt(element, ...path)[0]?.text.trim() ?? '';
}
