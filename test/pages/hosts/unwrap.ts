/** Takes away the tags of the templates that hold something, and leaves other templates alone. */
const withoutTemplates = (html: string): string => {
  const held: boolean[] = [];
  return html.replaceAll(/<template\b[^>]*>|<\/template>/g, (tag) => {
    if (!tag.startsWith('</')) held.push(/\sdata-consent=/.test(tag));
    const isHeld = tag.startsWith('</') ? held.pop() : held.at(-1);
    return isHeld ? '' : tag;
  });
};

/** A page as it would be if its site had never heard of consent: nothing in it is held back or parked. */
export const unwrap = (html: string): string =>
  withoutTemplates(html)
    .replaceAll(/\stype="text\/plain"/g, '')
    .replaceAll(/\sdata-(?:cookieblock-)?(src|srcset|href|poster|data|type)=/g, ' $1=');
