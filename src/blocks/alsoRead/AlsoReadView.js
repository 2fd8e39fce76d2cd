import { canvasButton, element } from '../editor/element';
/** An Also Read on the canvas, in plain DOM: its label, its titles as text, and a row that says where they lead or asks for it. */
export class AlsoReadView {
    dom;
    contentDOM;
    label = element('span', { class: 'also__label', contenteditable: 'false' });
    acts = element('div', { class: 'also__to', contenteditable: 'false' });
    box;
    ports;
    node;
    constructor(node, ports) {
        this.node = node;
        this.ports = ports;
        this.contentDOM = element('div', { class: 'also__items' });
        this.box = element('div', { class: 'also' }, this.label, this.contentDOM, this.acts);
        this.dom = element('aside', { class: 'blk blk--also', 'data-block': 'alsoRead', 'data-margin': 'also read', role: 'group' }, this.box);
        this.draw();
    }
    update(node) {
        if (node.type !== this.node.type)
            return false;
        this.node = node;
        this.draw();
        return true;
    }
    stopEvent(event) {
        return event.target instanceof Element && event.target.closest('button') !== null;
    }
    ignoreMutation(mutation) {
        return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
    }
    draw() {
        const addresses = itemsOf(this.node).map((item) => String(item.attrs.url || item.attrs.story));
        const open = addresses.some((address) => address === '');
        const state = open ? 'unresolved' : 'resolved';
        const label = String(this.node.attrs.label) || this.ports.alsoReadLabel();
        const where = addresses.filter((address) => address !== '').join(', ');
        this.dom.dataset.id = String(this.node.attrs.id);
        // Most updates are keys typed in a title: the DOM is touched only where it changes.
        if (this.box.dataset.state === state && this.label.textContent === `${label}:` && this.acts.dataset.where === where)
            return;
        this.dom.setAttribute('aria-label', open ? 'Also Read, no address yet' : 'Also Read');
        this.box.dataset.state = state;
        this.label.textContent = `${label}:`;
        this.acts.dataset.where = where;
        const words = open ? 'Add address…' : 'Change…';
        const edit = canvasButton('btn btn--text btn--small', words, (button) => this.ports.openDetails(String(this.node.attrs.id), button));
        this.acts.replaceChildren(...(where === '' ? [] : [element('span', { class: 'also__address', dir: 'ltr' }, where)]), edit);
    }
}
function itemsOf(node) {
    const items = [];
    node.forEach((item) => items.push(item));
    return items;
}
