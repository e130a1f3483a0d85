import type {EmbedTexts} from './en.ts';

/** ગુજરાતી: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'તમે આ ચલાવશો તો {services} જાણશે કે તમે અહીં હતા.',
  'embed.show-text': 'તમે આ બતાવશો તો {services} જાણશે કે તમે અહીં હતા.',
  'embed.kept': 'તમારા બ્રાઉઝરમાં માહિતી વધુમાં વધુ {duration} રહેશે.',
  'embed.stores': '{service} તમારા બ્રાઉઝરમાં આ રાખે છે: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'તમે બ્રાઉઝર બંધ કરો ત્યાં સુધી',
  'embed.may-store': '{service} તમારા બ્રાઉઝરમાં કેટલીક માહિતી રાખી શકે છે.',
  'embed.once': '“{play}” ફક્ત આ પાના માટે છે. તમારા બ્રાઉઝરમાં જે રખાય છે તે તમે સાફ ન કરો ત્યાં સુધી ત્યાં રહે છે.',
  'embed.lasts':
    '“{always}” એટલે {organisation}ને સંમતિ. તે {days} દિવસ ચાલે છે. તમે તેને “{settings}”માં ગમે ત્યારે પાછી ખેંચી શકો છો.',
  'embed.play': 'એક વાર ચલાવો',
  'embed.show-map': 'નકશો એક વાર બતાવો',
  'embed.show-form': 'ફોર્મ એક વાર બતાવો',
  'embed.show-other': 'એક વાર બતાવો',
  'embed.always': 'હંમેશાં પરવાનગી આપો: {service}',
  'embed.more': 'આ વિશે વધુ',
  'embed.close': 'બંધ કરો',
};
