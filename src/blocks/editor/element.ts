/** An element with attributes and children: for the node views, which draw plain DOM. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attrs: { readonly [name: string]: string },
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Words of the interface inside a story: they keep their own language and direction. */
export const INTERFACE = { lang: 'en', dir: 'ltr' } as const;

/** A small button inside the canvas. It does not take the caret out of the text by being pressed with the mouse. */
export function canvasButton(className: string, words: string, press: (button: HTMLElement) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: className, ...INTERFACE }, words);
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    event.preventDefault();
    press(button);
  });
  return button;
}
