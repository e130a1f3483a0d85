export {followReleased} from '../page/follow-released.ts';
