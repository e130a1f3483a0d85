import MiniSearch, {type SearchResult} from 'minisearch';
import type {SearchEntry} from '../search-entries.ts';

/** The most results that are shown. */
const MOST = 30;

/** How much of a section is shown, in characters. */
const EXCERPT = 180;

/**
 * Shows what the search field asks for on the page that has a place for results. The words of all pages are fetched only there. The
 * address has the question, so that a result page can be sent to someone.
 */
export async function startSearch(page: Document): Promise<void> {
  const [list, found] = [page.getElementById('results'), page.getElementById('found')];
  const field = page.querySelector<HTMLInputElement>('#q');
  const top = page.getElementById('main')?.dataset['top'] ?? './';
  if (!list || !found || !field) return;
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  const search = await loadIndex(`${top}assets/search.json`);
  const show = (): void => {
    const question = field.value.trim();
    const results = question ? search(question) : [];
    list.replaceChildren(...results.slice(0, MOST).map((result) => resultItem(page, result, top)));
    found.textContent = question ? countOf(results.length, question) : 'Write a word into the search field.';
  };
  field.addEventListener('input', show);
  show();
}

type Result = SearchResult & SearchEntry;

async function loadIndex(address: string): Promise<(question: string) => readonly Result[]> {
  const entries = (await (await fetch(address)).json()) as readonly SearchEntry[];
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'page', 'text'],
    storeFields: ['title', 'page', 'text'],
    searchOptions: {boost: {title: 3, page: 2}, prefix: true, fuzzy: 0.15, combineWith: 'AND'},
  });
  index.addAll(entries);
  return (question) => index.search(question) as readonly SearchResult[] as readonly Result[];
}

function countOf(count: number, question: string): string {
  if (count === 0) return `Nothing found for “${question}”. Try one word, or another spelling.`;
  const shown = count > MOST ? ` These are the first ${MOST}.` : '';
  return `${count} ${count === 1 ? 'section' : 'sections'} found for “${question}”.${shown}`;
}

function resultItem(
  page: Document,
  {id, page: pageTitle, title, text, terms}: Result,
  top: string,
): HTMLElement {
  const item = page.createElement('li');
  const link = item.appendChild(page.createElement('a'));
  link.href = top + String(id);
  link.textContent = title === pageTitle ? title : `${pageTitle}: ${title}`;
  const excerpt = item.appendChild(page.createElement('p'));
  excerpt.textContent = excerptOf(text, terms);
  return item;
}

/** The part of a text around the first of the words that were found, in whole words. */
function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const [first = 0] = terms
    .map((term) => lower.indexOf(term))
    .filter((place) => place >= 0)
    .sort((one, other) => one - other);
  const start = first < EXCERPT / 2 ? 0 : text.indexOf(' ', first - EXCERPT / 3) + 1;
  const end = text.length <= start + EXCERPT ? text.length : text.lastIndexOf(' ', start + EXCERPT);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
