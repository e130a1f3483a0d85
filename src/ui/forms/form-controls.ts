/** A control that the visitor answers with. */
export type FormControl = HTMLInputElement | HTMLTextAreaElement;

/** Values by name. */
export type ControlValues = Readonly<Record<string, readonly string[]>>;

/** The controls of a form that have one of `names`, hidden ones included. */
export function controlsIn(form: HTMLFormElement, names: readonly string[]): readonly FormControl[] {
  return [...form.querySelectorAll<FormControl>('input, textarea')].filter(({name}) => names.includes(name));
}

/** What would be sent: of boxes, only the ticked ones. */
export function valuesOf(controls: readonly FormControl[]): ControlValues {
  const values: Record<string, string[]> = {};
  for (const control of controls)
    if (!isBox(control) || control.checked) (values[control.name] ??= []).push(control.value);
  return values;
}

/** Puts values into controls. A box without a value is unticked; a text without one is emptied. */
export function fillControls(controls: readonly FormControl[], values: ControlValues): void {
  for (const control of controls) {
    const given = values[control.name] ?? [];
    if (isBox(control)) control.checked = given.includes(control.value);
    else control.value = given[0] ?? '';
  }
}

function isBox(control: FormControl): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}
