/** Something that the page can be scrolled to. */
interface Place {
  readonly y: number;
  readonly element: HTMLElement | null;
}

/**
 * Buttons for narrow windows, where the preview is below the form: one leads to it from any place in the form, and one back to
 * that place. The style sheet shows them.
 */
export function createPreviewButtons(): {readonly toPreview: HTMLElement; readonly back: HTMLElement} {
  let left: Place | undefined;
  let before: HTMLElement | null = null;
  const back = button('from-preview', 'Back to where you were', () => {
    scrollTo(0, left?.y ?? 0);
    (left?.element ?? document.getElementById('to-preview'))?.focus({preventScroll: true});
  });
  const toPreview = button('to-preview', 'Show preview', () => {
    left = {y: scrollY, element: before};
    back.scrollIntoView();
    document.getElementById('preview')?.focus({preventScroll: true});
  });
  // A click moves the focus to the button first. In Safari it does not, and the focus then goes back to the button.
  toPreview.addEventListener('focusin', ({relatedTarget}) => {
    before = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  });
  return {toPreview, back};
}

function button(id: string, words: string, onClick: () => void): HTMLElement {
  const box = Object.assign(document.createElement('p'), {className: 'narrow-only'});
  const made = Object.assign(document.createElement('button'), {type: 'button', id, textContent: words});
  made.addEventListener('click', onClick);
  box.append(made);
  return box;
}
