/** Plain names of the custom properties, by the part after `--privacy-desk-`. */
const NAMES: Readonly<Record<string, string>> = {
  surface: 'Background',
  raised: 'Background of a category',
  text: 'Text',
  muted: 'Less important text',
  accent: 'Buttons and links',
  'accent-text': 'Text on buttons',
  border: 'Lines',
  focus: 'Ring around what the keyboard is on',
  radius: 'Rounding of corners',
  shadow: 'Shadow',
  title: 'Size of titles',
  motion: 'Time that a movement takes',
  font: 'Lettering',
  size: 'Size of text',
  space: 'Space around text',
  width: 'Largest width',
  layer: 'Layer above other parts of the page',
};

/** The plain name of a custom property. */
export function lookName(property: string): string {
  return NAMES[property.replace('--privacy-desk-', '')] ?? property;
}
