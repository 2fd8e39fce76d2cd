import { hasText } from '../../story/walk';
/** A figure as it comes back from HTML: cropped for good, without an alt text where it is decoration, without a credit's kind where there is no credit; one without picture and words does not leave. */
export function carriedFigure(node) {
    const attrs = node.attrs ?? {};
    const [caption, credit] = node.content ?? [];
    const missing = (attrs.picture ?? '') === '';
    const size = (value) => (missing ? 0 : Math.max(1, Number(value ?? 0)));
    const empty = !hasText(caption ?? node) && !hasText(credit ?? node);
    if (missing && empty)
        return null;
    return {
        ...node,
        attrs: {
            ...attrs,
            pictureWidth: size(attrs.pictureWidth),
            pictureHeight: size(attrs.pictureHeight),
            alt: attrs.decorative === true ? '' : (attrs.alt ?? ''),
            creditKind: credit !== undefined && hasText(credit) ? (attrs.creditKind ?? '') : '',
            crop: null,
        },
        content: [caption ?? { type: 'caption' }, credit ?? { type: 'credit' }],
    };
}
