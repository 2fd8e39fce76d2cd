import { randomBytes } from 'node:crypto';
import type { TicketAnswer } from './shellPorts';

const DOWNLOAD_LIFE = 60_000;
const MAX_DOWNLOADS = 20;

/** A page with the pictures below it, by name. */
export interface ServedPage {
  readonly page: TicketAnswer;
  readonly files: ReadonlyMap<string, TicketAnswer>;
}

/** Addresses that answer without a token, because nobody can guess them. */
export interface Tickets {
  /** A page for one open story; the ticket of an earlier one for the same story ends. */
  preview(doc: string, page: ServedPage): string;
  /** Bytes that can be fetched once, within a minute. */
  download(answer: TicketAnswer): string;
  answer(kind: 'preview' | 'download', id: string, file: string): TicketAnswer | null;
  /** Ends the preview of a story that was closed. */
  end(doc: string): void;
}

/** Opens an empty box of tickets. `clock` gives milliseconds. */
export function openTickets(clock: () => number): Tickets {
  const previews = new Map<string, { readonly doc: string; readonly served: ServedPage }>();
  const downloads = new Map<string, { readonly until: number; readonly answer: TicketAnswer }>();
  const end = (doc: string) => {
    for (const [id, preview] of previews) if (preview.doc === doc) previews.delete(id);
  };
  const expire = () => {
    for (const [id, { until }] of downloads) if (until < clock() || downloads.size > MAX_DOWNLOADS) downloads.delete(id);
  };
  return {
    end,
    preview(doc, served) {
      end(doc);
      const id = ticket();
      previews.set(id, { doc, served });
      return id;
    },
    download(answer) {
      expire();
      const id = ticket();
      downloads.set(id, { until: clock() + DOWNLOAD_LIFE, answer });
      return id;
    },
    answer(kind, id, file) {
      if (kind === 'preview') {
        const served = previews.get(id)?.served;
        return (file === '' ? served?.page : served?.files.get(file)) ?? null;
      }
      expire();
      const found = downloads.get(id);
      downloads.delete(id);
      return file === '' ? (found?.answer ?? null) : null;
    },
  };
}

function ticket(): string {
  return randomBytes(24).toString('base64url');
}
