/** An element with attributes and children: for the node views, which draw plain DOM. */
export function element(tag, attrs, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attrs))
        made.setAttribute(name, value);
    made.append(...children);
    return made;
}
/** Words of the interface inside a story: they keep their own language and direction. */
export const INTERFACE = { lang: 'en', dir: 'ltr' };
/** A small button inside the canvas. It does not take the caret out of the text by being pressed with the mouse. */
export function canvasButton(className, words, press) {
    const button = element('button', { type: 'button', class: className, ...INTERFACE }, words);
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
        event.preventDefault();
        press(button);
    });
    return button;
}
