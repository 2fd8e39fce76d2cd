import { describe, expect, it } from 'vitest';
import { openTickets } from './tickets';

const page = (text: string) => ({ bytes: new TextEncoder().encode(text), type: 'text/html', csp: null, download: null });
const served = (text: string) => ({ page: page(text), files: new Map([['a.png', page('picture')]]) });

describe('tickets', () => {
  it('show a page and its pictures, and nothing else', () => {
    const tickets = openTickets(() => 0);
    const id = tickets.preview('doc', served('one'));
    expect(id).toMatch(/^[\w-]{32}$/);
    expect(tickets.answer('preview', id, '')?.bytes).toEqual(page('one').bytes);
    expect(tickets.answer('preview', id, 'a.png')).not.toBeNull();
    for (const name of ['b.png', '../a.png', '__proto__', 'constructor']) expect(tickets.answer('preview', id, name)).toBeNull();
    expect(tickets.answer('download', id, '')).toBeNull();
  });

  it('of an earlier preview of the same story end', () => {
    const tickets = openTickets(() => 0);
    const [first, other] = [tickets.preview('doc', served('one')), tickets.preview('other', served('other'))];
    const second = tickets.preview('doc', served('two'));
    expect([first, second, other].map((id) => tickets.answer('preview', id, '') !== null)).toEqual([false, true, true]);
    tickets.end('other');
    expect(tickets.answer('preview', other, '')).toBeNull();
  });

  it('of a download work once, for a minute', () => {
    let now = 0;
    const tickets = openTickets(() => now);
    const once = tickets.download(page('file'));
    expect(tickets.answer('download', once, '')).not.toBeNull();
    expect(tickets.answer('download', once, '')).toBeNull();
    const late = tickets.download(page('file'));
    now = 61_000;
    expect(tickets.answer('download', late, '')).toBeNull();
  });
});
