export {createEmbed} from '../ui/embed/create-embed.ts';
