import type { JsonNode, JsonValue } from '../../contract/json';
import type { IdSource } from '../../story/ids';
import { type Block, content, draftNode, type Figure, type List, type Notes, type Related, textNodes } from './draftBlocks';
import type { Dressed } from './piecesOfMade';
import type { Target } from './sheet';

const FIELDS = ['kicker', 'headline', 'standfirst', 'byline'] as const;
type Field = (typeof FIELDS)[number];

interface BylinePart {
  readonly text: string;
  readonly person: { readonly id: string; readonly role: string | null } | null;
}

/** A story in the making: takes texts in the order of the lines and gives the document. */
export class StoryDraft {
  private readonly metadata: { [key: string]: JsonValue };
  private readonly fieldIds: Readonly<Record<Field, string>>;
  private readonly fields = new Map<Field, string>();
  private readonly byline: BylinePart[] = [];
  private readonly body: Block[] = [];
  /** Those that a line further down may still fill. */
  private readonly last: { figure: Figure | null; related: Related | null } = { figure: null, related: null };
  private readonly newId: IdSource;

  constructor(metadata: { readonly [key: string]: JsonValue }, newId: IdSource) {
    this.metadata = { ...metadata };
    this.newId = newId;
    this.fieldIds = { kicker: newId(), headline: newId(), standfirst: newId(), byline: newId() };
  }

  /** Puts a text in its place; gives the id of the block that it then stands in, '' for metadata. */
  place(target: Target, text: string, marks: Dressed['marks'] = []): string {
    switch (target.kind) {
      case 'drop':
        return '';
      case 'section':
        this.metadata.section = [...((this.metadata.section as readonly string[] | undefined) ?? []), text];
        return '';
      case 'tag':
        this.metadata.tags = [...((this.metadata.tags as readonly string[] | undefined) ?? []), text];
        return '';
      case 'dateline':
        this.metadata.dateline = text;
        return '';
      case 'moment':
        this.metadata[target.key] = { ...target.instant };
        return '';
      case 'field':
        return this.fill(target.field, text);
      case 'person':
      case 'bylineText':
        return this.addToByline(text, target.kind === 'person' ? { id: this.newId(), role: target.role } : null);
      case 'caption':
        return this.caption(text, target.under === true);
      case 'credit':
        if (target.opens === true) this.caption('', false);
        return this.credit(target.creditKind, text);
      case 'item':
        return this.item(target.list, text);
      case 'correction':
        return this.push({ type: 'correction', id: this.newId(), kind: target.correction, text });
      case 'alsoLabel':
        return this.push({ type: 'alsoRead', id: this.newId(), label: text, title: '', url: '' });
      case 'alsoTitle':
        return this.title(text, marks);
      case 'quote':
        return this.quote(text, target.goesOn === true);
      case 'speaker':
        return this.speaker(text);
      case 'alt':
        return this.push({ type: 'figure', id: this.newId(), alt: text, caption: '', credit: '', creditKind: '' });
      case 'note':
        return this.note(target.ref, text);
      case 'divider':
        return this.push({ type: 'divider', id: this.newId() });
      case 'heading':
        return this.push({ type: 'heading', id: this.newId(), text, level: target.level ?? 2 });
      default:
        return this.push({ type: 'paragraph', id: this.newId(), text, level: 0 });
    }
  }

  /** The document as far as it has come. */
  doc(): JsonNode {
    const head = FIELDS.map((field) => ({
      type: field,
      attrs: { id: this.fieldIds[field] },
      ...content(field === 'byline' ? this.bylineNodes() : textNodes(this.fields.get(field) ?? '')),
    }));
    const body = this.body.map((block) => draftNode(block, this.newId));
    if (body.length === 0) body.push({ type: 'paragraph', attrs: { id: this.newId() } });
    return {
      type: 'doc',
      attrs: this.metadata,
      content: [
        { type: 'head', content: head },
        { type: 'body', content: body },
      ],
    };
  }

  private push(block: Block): string {
    this.body.push(block);
    if (block.type === 'figure') this.last.figure = block;
    if (block.type === 'alsoRead') this.last.related = block;
    return block.id;
  }

  private fill(field: Field, text: string): string {
    this.fields.set(field, text);
    return this.fieldIds[field];
  }

  private addToByline(text: string, person: BylinePart['person']): string {
    // Between two labelled people ("Reported by A, edited by B") the label's place is taken by a comma.
    if (person !== null && this.byline.at(-1)?.person !== null && this.byline.length > 0) this.byline.push({ text: ', ', person: null });
    else if (person !== null && this.byline.length > 0 && /[\p{L}\p{N}).]$/u.test(this.byline.at(-1)?.text ?? ''))
      this.byline.push({ text: ', ', person: null });
    // A title that was a line of its own.
    else if (person === null && this.byline.length > 0 && /^\p{L}/u.test(text)) this.byline.push({ text: ', ', person: null });
    this.byline.push({ text, person });
    return this.fieldIds.byline;
  }

  private item(type: List['type'], text: string): string {
    const last = this.body.at(-1);
    const list: List = last?.type === type ? last : { type, id: this.newId(), items: [] };
    if (list !== last) this.push(list);
    list.items.push({ id: this.newId(), text });
    return list.id;
  }

  private caption(text: string, under: boolean): string {
    const last = this.body.at(-1);
    if (!under || last?.type !== 'figure' || last.caption !== '')
      return this.push({ type: 'figure', id: this.newId(), alt: '', caption: text, credit: '', creditKind: '' });
    last.caption = text;
    return last.id;
  }

  private credit(kind: string, text: string): string {
    const { figure } = this.last;
    if (figure === null) throw new Error('A credit follows the caption of its picture.');
    if (kind !== '') figure.creditKind = kind;
    if (text !== '') figure.credit = text;
    return figure.id;
  }

  private quote(text: string, goesOn: boolean): string {
    const last = this.body.at(-1);
    if (!goesOn || last?.type !== 'quote' || last.speaker !== '')
      return this.push({ type: 'quote', id: this.newId(), texts: [text], speaker: '' });
    last.texts.push(text);
    return last.id;
  }

  /** Where the quotation was taken back, its speaker is a paragraph. */
  private speaker(text: string): string {
    const last = this.body.at(-1);
    if (last?.type !== 'quote') return this.push({ type: 'paragraph', id: this.newId(), text, level: 0 });
    last.speaker = text;
    return last.id;
  }

  private note(ref: string, text: string): string {
    const last = this.body.at(-1);
    const notes: Notes = last?.type === 'footnotes' ? last : { type: 'footnotes', id: this.newId(), notes: [] };
    if (notes !== last) this.push(notes);
    notes.notes.push({ ref, text });
    return notes.id;
  }

  private title(text: string, marks: Dressed['marks']): string {
    const { related } = this.last;
    if (related === null) throw new Error('The title of a related story follows its label.');
    related.title = text;
    const links = marks.filter(({ mark }) => mark.type === 'link');
    if (links.length === 1) related.url = String(links[0]?.mark.attrs?.href ?? '');
    return related.id;
  }

  private bylineNodes(): readonly JsonNode[] {
    return this.byline
      .filter((part) => part.text !== '')
      .map(({ text, person }) =>
        person === null
          ? { type: 'text', text }
          : { type: 'text', marks: [{ type: 'contributor', attrs: { id: person.id, role: person.role, url: '' } }], text },
      );
  }
}
