import { describe, expect, it } from 'vitest';
import { outline } from '../../blocks/testing/outline';
import { countedIds } from '../../story/ids';
import { readHtml } from '../html/readHtml';
import { sanitizeHtml } from './sanitizeHtml';

const word = (ref: number, words: string): string => `<span data-mark="note" data-ref="n00000000${ref}">${words}</span>`;
const list = (...notes: readonly string[]): string =>
  `<div data-block="footnotes">${notes.map((words, at) => `<div data-field="footnote" data-ref="n00000000${at}">${words}</div>`).join('')}</div>`;

const wordRef = (kind: string, at: number): string =>
  `<a style='mso-${kind}note-id:${kind[0]}tn${at}' href="#_${kind[0]}tn${at}" name="_${kind[0]}tnref${at}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[${at}]</span><![endif]></span></span></a>`;
const wordNote = (kind: string, at: number, words: string): string =>
  `<div style='mso-element:${kind}note' id=${kind[0]}tn${at}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${at}' href="#_${kind[0]}tnref${at}" name="_${kind[0]}tn${at}" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[${at}]</span><![endif]></span></span></a> ${words}<o:p></o:p></p></div>`;
const wordList = (kind: string, ...notes: readonly string[]): string =>
  `<div style='mso-element:${kind}note-list'><![if !support${kind}notes]><br clear=all><hr align=left size=1 width="33%"><![endif]>${notes.join('')}</div>`;

const NOTES: readonly (readonly [name: string, html: string, clean: string])[] = [
  [
    'Word',
    `<p class=MsoNormal>The pier${wordRef('foot', 1)} stands.${wordRef('foot', 2)}</p>${wordList('foot', wordNote('foot', 1, 'Built in <b>stone</b>.'), wordNote('foot', 2, 'Since 1904.'))}`,
    `<p>The ${word(0, 'pier')} ${word(1, 'stands.')}</p><div>${list('Built in <span data-mark="bold">stone</span>.', 'Since 1904.')}</div>`,
  ],
  [
    'Word for Windows, whose notes stand behind the end of the fragment',
    `<html><body><!--StartFragment--><p class=MsoNormal>The pier${wordRef('foot', 1)}</p><!--EndFragment-->${wordList('foot', wordNote('foot', 1, 'Built in stone.'))}</body></html>`,
    `<p>The ${word(0, 'pier')}</p>${list('Built in stone.')}`,
  ],
  [
    'Word, with endnotes after the footnotes: one list in the order of the text',
    `<p>A one${wordRef('end', 1)} and two${wordRef('foot', 1)}.</p>${wordList('foot', wordNote('foot', 1, 'Foot.'))}${wordList('end', wordNote('end', 1, 'End.'))}`,
    `<p>A ${word(0, 'one')} and ${word(1, 'two')}.</p>${list('End.', 'Foot.')}`,
  ],
  [
    'LibreOffice',
    '<p>The pier<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> stands<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Built in stone.</p><p class="sdfootnote">Twice.</p></div><div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Since 1904.</p></div>',
    `<p>The ${word(0, 'pier')} ${word(1, 'stands')}</p>${list('Built in stone. Twice.', 'Since 1904.')}`,
  ],
  [
    'Google Docs',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span>The pier</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> stands.</span></p><hr class="c9"><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Built in stone.</span></p></div></b>',
    `<p>The ${word(0, 'pier')} stands.</p>${list('Built in stone.')}`,
  ],
  [
    'Pandoc, copied from a browser with whole addresses',
    '<p>The pier.<a href="https://example.org/a?b#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p><section id="footnotes" class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Built in stone.<a href="https://example.org/a?b#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    `<p>The ${word(0, 'pier.')}</p><section>${list('Built in stone.')}</section>`,
  ],
  [
    'Wikipedia, one note for two places',
    '<p>The pier<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup> and quay<sup id="cite_ref-a_1-1"><a href="#cite_note-a-1">[1]</a></sup></p><h2>References</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Built in stone.</span></li></ol>',
    `<p>The ${word(0, 'pier')} and ${word(0, 'quay')}</p><h2>References</h2>${list('Built in stone.')}`,
  ],
  [
    'a page of Galley',
    '<p>The <span class="noted" id="noteref-a">old pier</span><sup class="noteref"><a href="#note-a" role="doc-noteref">1</a></sup> stands.</p><section class="footnotes" role="doc-endnotes" aria-label="Notes"><ol><li id="note-a">Built in stone. <a href="#noteref-a" role="doc-backlink" aria-label="Back to the text">↩</a></li></ol></section>',
    `<p>The ${word(0, 'old pier')} stands.</p><section>${list('Built in stone.')}</section>`,
  ],
  [
    'Arabic and Malayalam, in bold',
    '<p dir="rtl">الرصيف <b>القديم</b><a href="#a1" id="b1">١</a></p><p>കടൽപ്പാലം<a href="#a2" id="b2">2</a></p><p dir="rtl"><a href="#b1" id="a1">١</a> حجر</p><p><a href="#b2" id="a2">2</a> കല്ല്</p>',
    `<p dir="rtl">الرصيف <b>${word(0, 'القديم')}</b></p><p>${word(1, 'കടൽപ്പാലം')}</p>${list('حجر', 'കല്ല്')}`,
  ],
  [
    'two signs behind one word: the second keeps its sign as its word',
    '<p>Pier<a href="#a1" id="b1">[1]</a><a href="#a2" id="b2">[2]</a></p><p><a href="#b1" id="a1">[1]</a> One</p><p><a href="#b2" id="a2">[2]</a> Two</p>',
    `<p>${word(0, 'Pier')}${word(1, '<a href="#a2">[2]</a>')}</p>${list('One', 'Two')}`,
  ],
];

/** What is no note, or half of one: every word stays where it is. */
const WORDS: readonly (readonly [name: string, html: string, clean: string])[] = [
  ['a sign whose note was not copied', '<p>Pier<a href="#_ftn1" name="_ftnref1">[1]</a></p>', '<p>Pier<a href="#_ftn1">[1]</a></p>'],
  [
    'a note whose sign was not copied',
    '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Built.</p>',
    '<p><a href="#_ftnref1">[1]</a> Built.</p>',
  ],
  [
    'words of a page of Galley without their note',
    '<p><span class="noted" id="noteref-a">Pier</span><sup class="noteref"><a href="#note-a">1</a></sup></p>',
    '<p>Pier<sup><a href="#note-a">1</a></sup></p>',
  ],
  [
    'two notes in one paragraph',
    '<p>A<a href="#a1" id="b1">1</a> b<a href="#a2" id="b2">2</a></p><p><a href="#b1" id="a1">1</a> One <a href="#b2" id="a2">2</a> Two</p>',
    '<p>A<a href="#a1">1</a> b<a href="#a2">2</a></p><p><a href="#b1">1</a> One <a href="#b2">2</a> Two</p>',
  ],
  [
    'an index that leads to sections and back',
    '<p id="top"><a href="#a">A</a></p><div id="a"><h2>A</h2><p>Anchor</p><p><a href="#top">Back</a></p></div>',
    '<p><a href="#a">A</a></p><div><h2>A</h2><p>Anchor</p><p><a href="#top">Back</a></p></div>',
  ],
];

describe('notes of other programs', () => {
  it.each(NOTES)('are ours when pasted from %s', (_name, html, clean) => {
    expect(sanitizeHtml(html, countedIds('n'))).toBe(clean);
  });

  it.each(WORDS)('stay words: %s', (_name, html, clean) => {
    expect(sanitizeHtml(html, countedIds('n'))).toBe(clean);
  });

  it.each(NOTES)('are ours in a file of %s, every word told', (_name, html) => {
    const read = readHtml(`<html><body>${html}</body></html>`, { source: 'test', newId: countedIds('n') });
    if (!read.ok) throw new Error(read.error.message);
    const { story, report } = read.value;
    expect(outline(story.doc.content?.[1]?.content ?? [])).toMatch(/\[note .*footnotes\(footnote/);
    expect(report.words.lost).toBe(0);
  });
});
