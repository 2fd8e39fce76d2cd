import type { Element } from 'hast';
import type { JsonMark } from '../contract/json';
import type { MarkSpec } from './block';
import { MARKS } from './index';

/** The marks that `element` stands for, in rank order, of those named in `allowed` (blank separated, '_' = all). A mark that excludes another (contributor: link) takes its place. */
export function readMarks(element: Element, allowed: string): readonly JsonMark[] {
  const names = allowed.split(' ');
  const found = MARKS.filter((mark) => allowed === '_' || names.includes(mark.name)).flatMap((spec) => {
    const attrs = spec.read(element);
    return attrs === null ? [] : [{ spec, attrs }];
  });
  const kept = found.filter(({ spec }) => !found.some(({ spec: other }) => other !== spec && excludes(other, spec.name)));
  return kept.map(({ spec, attrs }) => (spec.attrs === undefined ? { type: spec.name } : { type: spec.name, attrs }));
}

/** True for what a mark wrote after its text (the number of a note): a reader leaves it out. */
export function standsAfterMark(element: Element): boolean {
  return MARKS.some((spec) => spec.standsAfter?.(element) === true);
}

/** `outer` and the marks of an element inside it together, in rank order: the inner one wins where both cannot be. */
export function joinMarks(outer: readonly JsonMark[], inner: readonly JsonMark[]): readonly JsonMark[] {
  const free = outer.filter((mark) => !inner.some((other) => other.type === mark.type || clash(other.type, mark.type)));
  const rank = (mark: JsonMark) => MARKS.findIndex((spec) => spec.name === mark.type);
  return [...free, ...inner].sort((one, other) => rank(one) - rank(other));
}

function clash(one: string, other: string): boolean {
  return MARKS.some((spec) => (spec.name === one && excludes(spec, other)) || (spec.name === other && excludes(spec, one)));
}

function excludes(spec: MarkSpec, name: string): boolean {
  return spec.excludes?.split(' ').includes(name) === true;
}
