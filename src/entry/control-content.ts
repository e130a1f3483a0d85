/** What a visitor fills in. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const hasBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/** What a control holds: its text, the values that are selected, or one item when it is ticked. */
export const contentOf = (control: Control): readonly string[] => {
  if ('options' in control)
    return Array.from(control.options).flatMap(({selected, value}) => (selected ? value : []));
  return hasBox(control) && !control.checked ? [] : [control.value];
};

const isUntouchedList = ({options, multiple}: HTMLSelectElement): boolean => {
  const all = Array.from(options);
  const marked = all.filter(({defaultSelected}) => defaultSelected);
  const usual = marked.length || multiple ? marked : all.slice(0, 1);
  return all.every((option) => option.selected === usual.includes(option));
};

/** Whether a control holds what the page has given it. */
export const isUntouched = (control: Control): boolean => {
  if ('options' in control) return isUntouchedList(control);
  return hasBox(control)
    ? control.checked === control.defaultChecked
    : control.value === control.defaultValue;
};

/** Puts back what `contentOf` gave. No event tells of it, as none does when browsers restore a form themselves. */
export const fill = (control: Control, content: readonly string[]): void => {
  if ('options' in control)
    for (const option of control.options) option.selected = content.includes(option.value);
  else if (hasBox(control)) control.checked = content.length > 0;
  else control.value = content[0] ?? '';
};
