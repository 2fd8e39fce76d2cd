const WORDS =
  'the council river market harbour and of to a in morning without budget school teachers bridge ferry island price vote mayor committee winter road hospital families minister report said after before between under question answer public meeting'.split(
    ' ',
  );

/** A story of about `count` words, the same at every run: paragraphs of 40 to 80 words, a subhead before every sixth. */
export function article(count) {
  let seed = 42;
  const next = (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  const sentence = (length) => {
    const words = Array.from({ length }, () => WORDS[next(WORDS.length)]);
    return `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  const paragraphs = [];
  for (let words = 0; words < count; ) {
    if (paragraphs.length % 7 === 3) paragraphs.push({ heading: true, text: sentence(6).slice(0, -1) });
    const sentences = 3 + next(3);
    const text = Array.from({ length: sentences }, () => sentence(12 + next(6))).join(' ');
    words += text.split(' ').length;
    paragraphs.push({ heading: false, text });
  }
  return paragraphs;
}
