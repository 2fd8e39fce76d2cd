import type { ReactElement } from 'react';
import { BoxField } from './BoxField';

type Rights = { readonly rights?: unknown; readonly creator?: unknown; readonly licence?: unknown };

/** Who made a picture and on what terms it may be used: not on the page, but told to machines. */
export function FigureRights({
  attrs,
  set,
}: {
  readonly attrs: Rights;
  readonly set: (attrs: { [name: string]: string }) => boolean;
}): ReactElement {
  return (
    <>
      <BoxField
        label="Made by"
        name="creator"
        onCommit={(text) => set({ creator: text.trim() })}
        problem="The name has at most 200 characters."
        value={String(attrs.creator ?? '')}
      />
      <BoxField
        hint="As agreed: Handout, CC BY 4.0, one use only."
        label="Rights"
        name="rights"
        onCommit={(text) => set({ rights: text.trim() })}
        problem="The terms have at most 500 characters."
        value={String(attrs.rights ?? '')}
      />
      <BoxField
        label="Licence"
        name="licence"
        onCommit={(text) => set({ licence: text.trim() })}
        problem="The licence is an address that starts with https:// or http://."
        value={String(attrs.licence ?? '')}
      />
    </>
  );
}
