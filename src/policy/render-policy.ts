import {escapeHtml} from './escape-html.ts';
import type {Policy, Section} from './model.ts';
import {renderBlocks} from './render-blocks.ts';

const renderSection = ({id, title, blocks}: Section): string =>
  `<section aria-labelledby="${escapeHtml(id)}">\n<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>\n${renderBlocks(blocks)}\n</section>`;

/** The text of a policy as HTML: what opens it, then its sections. The title is left to the page. */
export const renderPolicy = (policy: Policy): string =>
  [renderBlocks(policy.opening), ...policy.sections.map(renderSection)].join('\n');

/** The contents list as HTML: one link to each section. */
export const renderContents = (policy: Policy): string => {
  const items = policy.sections.map(
    ({id, title}) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
};
