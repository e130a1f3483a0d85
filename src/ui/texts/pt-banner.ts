import type {BannerTexts} from './en.ts';

/** Português: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies neste site',
  'banner.text':
    'Alguns cookies são necessários para este site funcionar. Gostaríamos de usar também outros, mas só se concordar.',
  'banner.text.named':
    '{organisation} precisa de alguns cookies para este site funcionar. Gostaríamos de usar também outros, mas só se concordar.',
  'banner.ask': 'Pedimos a sua autorização para: {categories}.',
  'banner.gpc':
    'O seu navegador envia Global Privacy Control, e nós recebemos esse pedido. Isto fica desligado, a menos que o ligue.',
  'banner.accept': 'Aceitar tudo',
  'banner.reject': 'Rejeitar tudo',
  'banner.settings': 'Definições',
  'banner.on': 'Já ligado: {category}. {description} Gerido por {services}.',
  'banner.object': 'Desligar {category}',
  'banner.off': 'Desligado: {categories}.',
  'notice.title': 'O que já está ligado',
  'notice.text':
    'A lei permite que este site use isto sem perguntar primeiro. Pode desligar, agora ou mais tarde.',
  'notice.accept': 'Manter ligado',
  'notice.reject': 'Desligar',
  'link.policy': 'Política de privacidade',
  'link.rights': 'Os seus direitos sobre os seus dados',
  'confirmation.title': 'A sua escolha foi guardada',
  'confirmation.granted': 'Disse sim a: {categories}.',
  'confirmation.refused': 'Disse não a: {categories}.',
  'confirmation.change': 'Mudar a minha escolha',
  'confirmation.hide': 'Ocultar',
  'trouble.title': 'As definições não foram carregadas',
  'trouble.text': 'Verifique a sua ligação e tente de novo.',
  'category.necessary.title': 'Estritamente necessário',
  'category.necessary.description': 'Fazer o site funcionar e lembrar esta escolha.',
  'category.functional.title': 'Funções adicionais',
  'category.functional.description': 'Lembrar como gosta de usar o site.',
  'category.analytics.title': 'Estatísticas',
  'category.analytics.description': 'Mostrar-nos como o site é usado, para que o possamos melhorar.',
  'category.marketing.title': 'Publicidade',
  'category.marketing.description': 'Mostrar-lhe anúncios e medir se funcionam.',
  'category.media.title': 'Vídeos e outros conteúdos',
  'category.media.description': 'Reproduzir vídeos, mapas e publicações de outros sites.',
  'embed.text': 'Isto vem de {service}. Se o reproduzir, {service} saberá que esteve aqui.',
  'embed.stores': 'Guarda isto no seu navegador: {names}.',
  'embed.may-store': 'Pode guardar dados no seu navegador.',
  'embed.play': 'Reproduzir uma vez',
  'embed.always': 'Permitir sempre {service}',
};
