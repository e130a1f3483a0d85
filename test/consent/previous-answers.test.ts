import {expect} from '@open-wc/testing';
import {type PreviousAnswers, storedFormats} from '../../src/consent/previous-answers.ts';

/** What cookieconsent 3 has stored, percent-encoded as it writes it. */
const cookieconsent = (stored: object): string => encodeURIComponent(JSON.stringify(stored));

const CC = {
  categories: ['necessary', 'analytics'],
  revision: 0,
  data: null,
  consentTimestamp: '2026-03-02T09:00:00.000Z',
  consentId: '3f8a0c1e-5f0b-4a55-9d0e-0d2a6f1b7c11',
  services: {necessary: [], analytics: [], marketing: []},
  languageCode: 'en',
  lastConsentTimestamp: '2026-10-12T10:30:00.000Z',
  expirationTime: 1_807_439_400_000,
};

/** From a public repository that has the answers of two visits to one site. */
const COOKIEBOT =
  "{stamp:'Tx6T1N0CfYLsUF3LID37qKtwlAGM9rw/MImOFr0U5LqEnLlqfc0Ddw==',necessary:true,preferences:false,statistics:true,marketing:false,method:'explicit',ver:1,utc:1780155987483,region:'be'}";

/** From a public repository; the identifier is left out. */
const ONETRUST =
  'isGpcEnabled=1&datestamp=Wed+Apr+08+2026+10%3A00%3A47+GMT%2B0100+(GMT%2B01%3A00)&version=202503.2.0&browserGpcFlag=1&isIABGlobal=false&hosts=&interactionCount=2&isAnonUser=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0004%3A0%2CC0002%3A1%2CC0003%3A0&AwaitingReconsent=false&intType=2&geolocation=%3B';

const ANSWERED = '2026-04-06T11:23:20.578Z';

const {cookieconsent: ccFormat, klaro, cookiebot, onetrust} = storedFormats;

describe('the answers that another tool has stored', () => {
  const expectAnswers = (
    found: PreviousAnswers | undefined,
    granted: readonly string[],
    refused: readonly string[],
    time: string | undefined,
  ): void => {
    void expect(found).to.deep.equal({granted, refused, time: time === undefined ? time : Date.parse(time)});
  };

  it('are read from cookieconsent: what was asked about and not accepted is refused', () =>
    expectAnswers(
      ccFormat.read(cookieconsent(CC), undefined),
      ['necessary', 'analytics'],
      ['marketing'],
      CC.lastConsentTimestamp,
    ));

  it('are those of the accepted services only, where a category of cookieconsent has services', () => {
    const services = {...CC.services, analytics: ['matomo']};
    const found = ccFormat.read(cookieconsent({...CC, services}), undefined);
    expectAnswers(found, ['necessary', 'matomo'], ['marketing'], CC.lastConsentTimestamp);
  });

  it('are read from Klaro, which stores no time', () =>
    expectAnswers(
      klaro.read('%7B%22matomo%22%3Atrue%2C%22youtube%22%3Afalse%7D', undefined),
      ['matomo'],
      ['youtube'],
      undefined,
    ));

  for (const [how, text] of [
    ['as it is', COOKIEBOT],
    ['percent-encoded', encodeURIComponent(COOKIEBOT)],
  ] as const)
    it(`are read from Cookiebot, ${how}`, () =>
      expectAnswers(
        cookiebot.read(text, undefined),
        ['necessary', 'statistics'],
        ['preferences', 'marketing'],
        '2026-05-30T15:46:27.483Z',
      ));

  for (const [how, answered] of [
    ['as it is', ANSWERED],
    ['percent-encoded', encodeURIComponent(ANSWERED)],
  ] as const)
    it(`are read from OneTrust, with the time of the second cookie ${how}`, () =>
      expectAnswers(onetrust.read(ONETRUST, answered), ['C0001', 'C0002'], ['C0004', 'C0003'], ANSWERED));

  for (const [why, read] of [
    ['cookieconsent’s is cut short', () => ccFormat.read(cookieconsent(CC).slice(0, -9), undefined)],
    ['cookieconsent’s has no services', () => ccFormat.read(cookieconsent({categories: []}), undefined)],
    [
      'cookieconsent’s is from version 2',
      () => ccFormat.read(cookieconsent({level: ['necessary']}), undefined),
    ],
    ['Klaro’s is a list', () => klaro.read('%5B%5D', undefined)],
    ['Klaro’s is no JSON', () => klaro.read('true%2', undefined)],
    ['Cookiebot did not ask', () => cookiebot.read('-1', undefined)],
    ['Cookiebot implied it', () => cookiebot.read(COOKIEBOT.replace('explicit', 'implied'), undefined)],
    ['OneTrust’s visitor has not answered', () => onetrust.read(ONETRUST, undefined)],
    ['OneTrust’s time is none', () => onetrust.read(ONETRUST, 'true')],
    ['OneTrust’s has no groups', () => onetrust.read('isGpcEnabled=0', ANSWERED)],
    ['it is empty', () => onetrust.read('', ANSWERED)],
  ] as const)
    it(`are none when ${why}`, () => expect(read()).to.equal(undefined));

  it('leave out values that are neither yes nor no', () =>
    expect(klaro.read(encodeURIComponent('{"a":1,"b":"true","c":null,"d":false}'), undefined)).to.deep.equal({
      granted: [],
      refused: ['d'],
      time: undefined,
    }));
});
