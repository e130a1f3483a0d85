import type {App} from './app.ts';
import {textGroups} from './text-groups.ts';
import {categoryIds} from './tools.ts';

/** Moves the focus into the field of a link, and opens what it is in. A link alone moves only the place where Tab continues. */
export function openField(app: App, event: Event): void {
  const id = decodeURIComponent((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  if (!document.getElementById(id)) openGroupOf(app, id);
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  for (let details = field.closest('details'); details; details = parentDetails(details)) details.open = true;
  field.focus();
}

function parentDetails(details: HTMLDetailsElement): HTMLDetailsElement | null {
  return details.parentElement?.closest('details') ?? null;
}

/** Texts of a closed group are not in the page. */
function openGroupOf({state, change}: App, id: string): void {
  const [, key = ''] = /^texts\.\w+\.(.+)$/.exec(id) ?? [];
  const group = textGroups(categoryIds(state.draft.site)).find(({keys}) => keys.includes(key));
  if (group) change({openGroups: [...state.openGroups, group.id]});
}
