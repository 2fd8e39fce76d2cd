import { HOUSE_STYLESHEET } from '../../formats/html/houseStylesheet';
import type { House } from '../../house/house';

/** The classes by which Galley's own blocks are drawn, and read back. */
const OWN: ReadonlySet<string> = new Set(
  [...HOUSE_STYLESHEET.matchAll(/[^{};]+(?=\{)/g)].flatMap(([selector]) =>
    [...selector.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name),
  ),
);

/** Classes that a house gives to what they do not stand for: a paragraph with the class of a byline would be read as one. One `- path: reason` each. */
export function takenClasses({ file }: House): readonly string[] {
  const added = Object.entries(file.html.classes).flatMap(([block, classes]) =>
    taken(classes).map((name) => `- html.classes.${block}: “${name}” is a class of Galley’s own`),
  );
  const begun = file.declared.flatMap(({ publish }, index) => {
    const root = typeof publish !== 'string' && 'tag' in publish ? publish.attrs?.class : undefined;
    const names = typeof root === 'string' ? root.split(/\s+/).filter(Boolean) : [];
    return names.length > 0 && names.every((name) => OWN.has(name))
      ? [`- declared[${index}].publish: begins with the class “${names.join(' ')}”, which is Galley’s own`]
      : [];
  });
  return [...added, ...begun];
}

function taken(classes: string): readonly string[] {
  return classes.split(/\s+/).filter((name) => OWN.has(name));
}
