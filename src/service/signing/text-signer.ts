import {CompactSign} from 'jose';
import {privateKeyOf, type SigningKey} from './keys.ts';

/** Signs texts with one key of the service. */
export interface TextSigner {
  /** Id of the key. */
  readonly kid: string;
  /**
   * Resolves with a compact JSON Web Signature that contains the text. `type` becomes its `typ`: a signature for one purpose must not pass
   * for one of another. https://www.rfc-editor.org/rfc/rfc7515#section-4.1.9
   */
  sign(text: string, type: string): Promise<string>;
}

/** A signer with this key. */
export function createTextSigner(key: SigningKey): TextSigner {
  const {kid} = key.jwk;
  return {
    kid,
    sign: (text, typ) =>
      new CompactSign(new TextEncoder().encode(text))
        .setProtectedHeader({alg: 'Ed25519', typ, kid})
        .sign(privateKeyOf(key)),
  };
}
