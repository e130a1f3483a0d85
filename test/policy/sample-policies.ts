/** A policy without any finding. It fits the configuration in `site-config.ts`. */
export const goodPolicy = `---
title: Privacy policy
version: 2026-11-01
date: 2026-11-01
---

Everyone whose data we hold can read here what we do with it. The law is the UK GDPR.

## Contact {#contact}

Example Trust decides about your data. Ask our officer at [dpo@example.org](mailto:dpo@example.org), by telephone +44 20 7946 0000, or at 1 High Street, Leeds LS1 1AA.

## Purposes {#purposes table=purposes}

| Purpose | Data | Lawful basis | Our interest | How long |
|---|---|---|---|---|
| to find attacks | IP address | legitimate interests, Article 6(1)(f) | that the site works | 30 days |
| to choose staff | criminal history | consent, Article 6(1)(a), and Article 10 | | 6 months |

No machine alone makes a decision. No law makes you give us anything. Some of it comes from your employer.

## Cookies {#cookies table=cookies}

You can change your mind: if you agreed, withdraw it in the cookie settings, [at once](#privacy-desk). Each answer lasts 180 days. See the [list](/privacy/cookies/). Global Privacy Control counts as a no. You can object to what runs without a question.

| Service | What it keeps |
|---|---|
| Matomo | two cookies |
| Quiet | nothing |

## Recipients {#recipients}

Data is shared with providers. If it leaves the United Kingdom, there is a safeguard.

## How long {#how-long table=retention}

| What | Kept |
|---|---|
| events | 3 years |
| consent and its withdrawal | 6 years after withdrawal |

## Rights {#rights table=rights}

You can ask for any of these with [our form](/privacy/request/). We answer within one month.

| Right | What |
|---|---|
| Access | a copy |
| Rectification | a correction |
| Erasure | that we delete it |
| Restriction | that we stop |
| Portability | a usable file |
| Objection | that you object |

You can [complain to us](/privacy/complain/); we acknowledge it within 30 days. You can also go to the Information Commission. See [above](#contact).

This text is reviewed each year.
`;

/** A short policy with what was usual in 2020 and is wrong today. */
export const oldPolicy = `---
title: Privacy policy
version: 1
date: 2020-11-10
---

## Cookies

By using our website, you agree that we may place cookies on your device. You can set your browser to refuse all cookies. To withdraw your consent, please contact our data protection officer.

## Transfers

We send data outside the EEA only under the Privacy Shield or with model clauses of the European Commission.

## Rights

If you are an EU data subject you have the right of access, rectification, erasure, restriction, portability and objection, and rights under Article 22. You can complain to the EU supervisory authority of your member state.
`;
