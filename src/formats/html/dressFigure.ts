import { el, type Html, type HtmlElement } from '../../blocks/html';
import type { HtmlProfile } from '../../contract/houseFile';

/**
 * A figure of ours in the shape of a profile: `figure` as it is; `wordpress` with the caption's words bare in the `figcaption` and the
 * credit in a `cite` behind them; `plain` without `figure`: a `p` with the picture, a `p` with caption and credit. A figure that holds
 * anything but a picture and its words (an embed) stays.
 */
export function dressFigure(figure: HtmlElement, shape: HtmlProfile['figure']): readonly Html[] {
  if (shape === 'figure' || !isPicture(figure)) return [figure];
  const parts = figure.children ?? [];
  const caption = parts.find((part): part is HtmlElement => isTag(part, 'figcaption'));
  if (shape === 'wordpress')
    return [{ ...figure, children: parts.map((part) => (part === caption ? el('figcaption', {}, ...bareCaption(caption)) : part)) }];
  const own = classesOf(figure);
  const lines: Html[] = [];
  const img = parts.find((part) => isTag(part, 'img'));
  if (img !== undefined) lines.push(el('p', { class: ['figure', ...own].join(' ') }, img));
  if (caption !== undefined) {
    const classes = ['figure-caption', ...(img === undefined ? own : [])].join(' ');
    lines.push(
      el('p', { class: classes, title: img === undefined ? (figure.attrs?.['aria-label'] ?? null) : null }, ...(caption.children ?? [])),
    );
  }
  return lines;
}

function isPicture(figure: HtmlElement): boolean {
  const parts = figure.children ?? [];
  return (
    parts.length > 0 &&
    parts.every((part) => isTag(part, 'img') || isTag(part, 'figcaption')) &&
    (isTag(parts[0], 'img') || classesOf(figure).includes('picture-missing'))
  );
}

/** Caption and credit without the span around the caption; the credit is a `cite`. */
function bareCaption(caption: HtmlElement): readonly Html[] {
  return (caption.children ?? []).flatMap((part): readonly Html[] => {
    if (typeof part === 'string') return [part];
    if (classesOf(part).includes('caption')) return part.children ?? [];
    return [{ ...part, tag: 'cite' }];
  });
}

function classesOf(element: HtmlElement): readonly string[] {
  return String(element.attrs?.class ?? '')
    .split(' ')
    .filter(Boolean);
}

function isTag(part: Html | undefined, tag: string): boolean {
  return part !== undefined && typeof part !== 'string' && part.tag === tag;
}
