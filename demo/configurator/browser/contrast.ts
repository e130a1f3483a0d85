/** Colours as red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads a colour. `undefined` for a text that is no colour, and for a colour that one can see through. */
export type ReadColour = (text: string) => Rgb | undefined;

/** The contrast ratio of two opaque colours, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The shade of a colour that is nearest to it and passes, mixed with black or with white; `undefined` when none does. */
export function nearestShade(colour: Rgb, passes: (shade: Rgb) => boolean): string | undefined {
  for (let percent = 1; percent <= 100; percent += 1)
    for (const end of [0, 255]) {
      const shade = mix(colour, end, percent / 100);
      if (passes(shade)) return hexOf(shade);
    }
  return undefined;
}

function mix([red, green, blue]: Rgb, end: number, share: number): Rgb {
  const mixed = (value: number): number => Math.round(value + (end - value) * share);
  return [mixed(red), mixed(green), mixed(blue)];
}

function hexOf(colour: Rgb): string {
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Reads colours as the browser does, in any notation that it knows. */
export function colourReader(page: Document): ReadColour {
  const canvas = Object.assign(page.createElement('canvas'), {width: 1, height: 1});
  const context = canvas.getContext('2d', {willReadFrequently: true});
  return (text) => {
    if (!context || !CSS.supports('color', text) || text.includes('var(')) return undefined;
    // A canvas keeps its colour when it cannot use the next one, such as “inherit”.
    const used = ['#000', '#fff'].map((before) => {
      context.fillStyle = before;
      context.fillStyle = text;
      return context.fillStyle;
    });
    if (used[0] !== used[1]) return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opacity] = context.getImageData(0, 0, 1, 1).data;
    return opacity === 255 ? [red, green, blue] : undefined;
  };
}
