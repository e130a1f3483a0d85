import {bootMoved} from '../page/moved.ts';

bootMoved(window);
