// Articles of about 800 words, made from nothing but a counter: the same in every run.
const WORDS =
  'harbour council vote budget minister rain river market school engine letter winter bridge village court island union season report worker field night road price water power border summit agreement question answer morning people city company history officer number paper garden voice measure'.split(
    ' ',
  );

function counter(seed) {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** One story.json of about 800 words: 18 paragraphs with links and emphasis, subheads, a list, a quotation, a figure, two Also Reads. */
export function makeStory(seed) {
  const next = counter(seed);
  let made = 0;
  const id = () => `b${(made++).toString(36).padStart(9, '0')}`;
  const words = (count) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(' ');
  const text = (value, ...marks) => ({ type: 'text', ...(marks.length > 0 ? { marks } : {}), text: value });
  const block = (type, attrs, ...content) => ({ type, attrs: { id: id(), ...attrs }, content });
  const paragraph = () =>
    block(
      'paragraph',
      {},
      text(`The ${words(12)}, “${words(6)}”, it’s said; `),
      text(words(3), { type: 'link', attrs: { href: `https://example.org/${next(1000)}?a=1&b=2` } }),
      text(` & ${words(10)} `),
      text(words(2), { type: 'bold' }),
      text(` ${words(4)}.`),
    );
  const also = () =>
    block(
      'alsoRead',
      { label: '' },
      { type: 'alsoReadItem', attrs: { url: `https://example.org/${next(1000)}`, story: '' }, content: [text(words(9))] },
    );
  const section = () => [block('heading', { level: 2 }, text(words(6))), paragraph(), paragraph(), paragraph(), paragraph()];
  const doc = {
    type: 'doc',
    attrs: {
      section: ['World'],
      tags: ['harbour', 'council'],
      slug: `story-${seed}`,
      language: 'en',
      published: { at: '2025-08-16T05:26:30+05:30', zone: 'Asia/Kolkata', confirmed: true, written: '' },
    },
    content: [
      {
        type: 'head',
        content: [
          block('kicker', {}, text(words(2))),
          block('headline', {}, text(words(12))),
          block('standfirst', {}, text(words(30))),
          block('byline', {}, text('By '), text('Asha Nair', { type: 'contributor', attrs: { id: id(), role: 'reporter', url: '' } })),
        ],
      },
      {
        type: 'body',
        content: [
          block(
            'figure',
            {
              picture: '',
              pictureWidth: 0,
              pictureHeight: 0,
              alt: words(8),
              decorative: false,
              width: 'column',
              creditKind: 'Photo',
              crop: null,
            },
            { type: 'caption', content: [text(words(14))] },
            { type: 'credit', content: [text('A. Nair')] },
          ),
          ...section(),
          also(),
          ...section(),
          block('quote', {}, paragraph(), { type: 'attribution', content: [text(words(3))] }),
          ...section(),
          block('bulletList', {}, ...[1, 2, 3].map(() => ({ type: 'listItem', content: [block('paragraph', {}, text(words(9)))] }))),
          also(),
          ...section(),
        ],
      },
    ],
  };
  return { format: 'galley-story', version: 1, reader: 1, doc };
}
