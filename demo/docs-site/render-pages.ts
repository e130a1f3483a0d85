import {join, posix, relative, sep} from 'node:path';
import {Eleventy, type EleventyConfig, type RenderedTemplate, type TemplateData} from '@11ty/eleventy';
import {relativeAddress} from './addresses.ts';
import type {SourceDocument} from './documents.ts';
import type {Heading} from './headings.ts';
import type {Links} from './links.ts';
import {createRenderer} from './markdown.ts';
import {readNavigation} from './navigation.ts';

/** A page without a document behind it. */
export interface ExtraPage {
  /** Below the site, such as `search/`. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** What is in its main part. */
  readonly html: string;
  /** Whether it needs the whole width, so that the list of pages is below it. */
  readonly isWide?: boolean;
}

/** What is known of a page before it is rendered. */
interface PageFacts {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly contents: readonly Heading[];
  readonly html: string;
  readonly isWide?: boolean;
  readonly isInDocs: boolean;
}

/** Renders every page of the site from the documents of the repository in `root`, with the layout `page.njk`. */
export async function renderPages(
  root: string,
  documents: readonly SourceDocument[],
  links: Links,
  extraPages: readonly ExtraPage[],
): Promise<readonly RenderedTemplate[]> {
  const facts = factsByTemplate(documents, links, extraPages);
  const groups = readNavigation(documents, links);
  const input = relative(process.cwd(), join(root, 'docs')).split(sep).join('/');
  const configure = (config: EleventyConfig): void => {
    for (const [template, {html, isInDocs}] of facts) if (!isInDocs) config.addTemplate(template, html);
    config.setTemplateFormats(['md']);
    config.setLibrary('md', {render: (_, data) => factsOf(data).html});
    config.addGlobalData('layout', 'page.njk');
    config.addGlobalData('eleventyComputed', {
      permalink: (data: TemplateData) => `/${factsOf(data).address}index.html`,
      address: (data: TemplateData) => factsOf(data).address,
      title: (data: TemplateData) => factsOf(data).title,
      description: (data: TemplateData) => factsOf(data).description,
      isWide: (data: TemplateData) => factsOf(data).isWide ?? false,
      contents: (data: TemplateData) => factsOf(data).contents,
      top: (data: TemplateData) => relativeAddress(factsOf(data).address, ''),
      groups: (data: TemplateData) => linkedFrom(factsOf(data).address),
    });
    config.setIncludesDirectory('../demo/docs-site');
    // Markdown only: braces in samples are no template.
    config.addGlobalData('templateEngineOverride', 'md');
  };
  const factsOf = ({page}: TemplateData): PageFacts => {
    const found = facts.get(posix.relative(input, page.inputPath));
    if (!found) throw new Error(`${page.inputPath} is not a document.`);
    return found;
  };
  const linkedFrom = (address: string): readonly object[] =>
    groups.map(({title, links: list}) => ({
      title,
      links: list.map((link) => ({
        title: link.title,
        href: relativeAddress(address, link.address),
        isCurrent: link.address === address,
      })),
    }));
  return new Eleventy(input, 'dist/docs-site', {quietMode: true, config: configure}).toJSON();
}

/** By the name of the template in the folder `docs`, where Eleventy reads. What is not there has a template without a file. */
function factsByTemplate(
  documents: readonly SourceDocument[],
  links: Links,
  extraPages: readonly ExtraPage[],
): ReadonlyMap<string, PageFacts> {
  const render = createRenderer(links);
  const ofDocuments = documents.map((document): PageFacts & {readonly source: string} => {
    const {html, headings} = render(document);
    const {source, address, title, markdown} = document;
    const contents = headings.filter(({level}) => level === 2);
    const description = firstSentence(markdown);
    return {source, address, title, description, contents, html, isInDocs: source.startsWith('docs/')};
  });
  const extra = extraPages.map((page) => ({...page, source: '', contents: [], isInDocs: false}));
  return new Map(
    [...ofDocuments, ...extra].map(({source, ...facts}) => [
      facts.isInDocs ? source.slice('docs/'.length) : `${facts.address.slice(0, -1)}.md`,
      facts,
    ]),
  );
}

/** The first sentence below the first heading, without markup. */
function firstSentence(markdown: string): string {
  const [, paragraph = ''] = /^# .+\n+(?:\*\*Context\.\*\* )?([A-Za-z`*[][^]*?)\n\n/m.exec(markdown) ?? [];
  const text = paragraph.replaceAll(/\]\([^)]*\)|[[\]`*]/g, '').replaceAll(/\s+/g, ' ');
  return /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text;
}
