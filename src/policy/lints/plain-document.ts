import {normalizeSource} from '../front-matter.ts';
import {type PolicyDocument, TextCollector} from './document.ts';

/** Reads a policy in plain text: paragraphs with empty lines between them. It has no tables, and its links are the addresses in it. */
export function plainDocument(text: string): PolicyDocument {
  const source = normalizeSource(text);
  const collector = new TextCollector();
  const blocks = [...source.matchAll(/(?:[^\n]*\S[^\n]*\n?)+/g)].map((paragraph) => {
    collector.add(paragraph[0], paragraph.index);
    return collector.take();
  });
  const links = [
    ...source.matchAll(/\b(?:https?:\/\/|mailto:)[^\s<>"')]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  ].map(({0: address, index}) => ({
    href: /^[a-z]+:/.test(address) ? address : `mailto:${address}`,
    offset: index,
  }));
  return {
    source,
    language: '',
    blocks,
    headings: blocks.filter((block) => block.text.length < 80 && !/[.!?:;,]$/.test(block.text)),
    links,
    ids: new Set(),
    tables: [],
  };
}
