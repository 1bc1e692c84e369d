/** Elements from data: texts become text, never markup. */
type Child = Node | string | null | undefined | false;

/** @param attributes `null` and `false` leave an attribute out, `true` sets it without a value */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}
