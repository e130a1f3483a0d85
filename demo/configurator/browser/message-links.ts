import {html, type TemplateResult} from 'lit';

/** Addresses in a message as links. They open in a new tab, so that the draft stays where it is. */
export function withLinks(message: string): readonly (TemplateResult | string)[] {
  return message
    .split(/(https:\/\/[\w.-]+\.\w+\/\S+[\w/])/)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : html`<a href=${part} target="_blank" rel="noreferrer">${new URL(part).host} (new tab)</a>`,
    );
}
