import type { ReactElement } from 'react';

/** A sentence of the interface. What it quotes “so” may be in any language: it keeps its own direction and moves no other word. */
export function Sentence({ children }: { readonly children: string }): ReactElement {
  const parts = children.split(/(?<=“)([^”]+)(?=”)/);
  return (
    <>
      {parts.map((part, at) => {
        if (at % 2 === 0) return part;
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence
        return <bdi key={at}>{part}</bdi>;
      })}
    </>
  );
}
