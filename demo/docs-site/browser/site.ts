import {addCopyButtons} from './copy-code.ts';
import {startSearch} from './search.ts';

addCopyButtons(document);
void startSearch(document);
