import type { Translate } from "../base/translate";
import { type ConfigSource, sourceText, thenRetry } from "./configSource";
import type { FailureOf, FailureTexts } from "./failureSentence";

/** AWS's own addresses of FIPS endpoints and of dual-stack ones. */
const AWS_VARIANT = /^[a-z-]+-fips\.|\.api\.aws$/;
const DATA_EXCHANGE = /^dataexchange\b/;

/** Texts for a request that did not reach AWS: for the network, the proxy and the certificates on the way. */
export const NETWORK_TEXTS = {
  noSuchHost: (failure, t) => ({
    title: t("{0} not found", failure.host),
    sentence: noSuchHostSentence(failure, t),
  }),
  network: (failure, t) => ({
    title: t("AWS could not be reached"),
    sentence: t("The connection to AWS failed ({0}). Check the network or proxy, then retry.", failure.code),
  }),
  timedOut: (failure, t) => ({
    title: t("No answer within {0} seconds", failure.seconds),
    sentence: t(
      "AWS gave no answer within {0} seconds. Check the network or proxy, then retry.",
      failure.seconds,
    ),
  }),
  badProxy: (failure, t) => ({
    title: t("Proxy is not a URL"),
    sentence: t(
      "The proxy “{0}” is not an http or https address. Correct {1}, where it comes from, then {2}.",
      failure.address,
      sourceText(failure.source, t),
      thenRetry(failure.source, t),
    ),
  }),
  proxyNotReached: (failure, t) => ({
    title: t("The proxy could not be reached"),
    sentence: t(
      "The proxy {0}, named by {1}, could not be reached{2}. Check that it is the right one and the network, then retry.",
      failure.proxy,
      proxySourceText(failure, t),
      failure.code === undefined ? "" : ` (${failure.code})`,
    ),
  }),
  proxySignIn: (failure, t) => ({
    title: t("The proxy asks for a password"),
    sentence: t(
      "The proxy{0} asks for a user name and a password, or does not take those it got. Give them in its address, http://NAME:PASSWORD@HOST:PORT, which is named by {1}, then retry.",
      failure.proxy === undefined ? "" : ` ${failure.proxy}`,
      proxySourceText(failure, t),
    ),
  }),
  proxyRefused: (failure, t) => ({
    title: t("The proxy does not connect to AWS"),
    sentence: t(
      "The proxy {0}, named by {1}, does not connect to {2} (HTTP {3}). Let it allow that host, or name the host in NO_PROXY if it can be reached without a proxy, then retry.",
      failure.proxy,
      proxySourceText(failure, t),
      failure.host,
      failure.status,
    ),
  }),
  badCaBundle: (failure, t) => ({
    title: t("Certificates cannot be read"),
    sentence: t(
      "{0} {1}. It is the file of trusted certificates that is named by {2}. Mend the file or name another one, then retry.",
      failure.path,
      failure.code === undefined
        ? t("holds no certificate in PEM form")
        : t("cannot be read ({0})", failure.code),
      sourceText(failure.source, t),
    ),
  }),
  certificate: (failure, t) => ({
    title: t("Certificate not trusted"),
    sentence: t(
      "The certificate of {0} is not trusted: {1}. {2}, then retry.",
      failure.host,
      ...faultAndRemedy(failure, t),
    ),
  }),
} satisfies Partial<FailureTexts>;

function noSuchHostSentence({ host, region }: FailureOf<"noSuchHost">, t: Translate): string {
  if (AWS_VARIANT.test(host)) {
    return t(
      "The address {0} does not exist. Either this machine is offline, or there is no such FIPS or dual-stack endpoint in Region {1}: AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT, or the same in the profile, ask for it. Check these and the network, then retry.",
      host,
      region,
    );
  }
  return DATA_EXCHANGE.test(host)
    ? t(
        "The address {0} does not exist. Either this machine is offline, or AWS Data Exchange is not available in Region {1}. Check the network or select another Region, then retry.",
        host,
        region,
      )
    : t(
        "The address {0} does not exist. Either this machine is offline, or the endpoint or Region that leads there is not right. Check the network and the profile, then retry.",
        host,
      );
}

function proxySourceText({ source }: { readonly source?: ConfigSource }, t: Translate): string {
  return source === undefined
    ? t("VS Code’s setting http.proxy, a variable or the system")
    : sourceText(source, t);
}

/** Why a certificate is not trusted, and what to do about it. */
function faultAndRemedy({ fault, bundle }: FailureOf<"certificate">, t: Translate): [string, string] {
  switch (fault) {
    case "selfSigned":
    case "unknownIssuer":
      if (bundle !== undefined) {
        return [
          t("its issuer is not in {0}, which says whom to trust", bundle),
          t("Add the issuer’s certificate to that file, or name another file"),
        ];
      }
      return [
        fault === "selfSigned" ? t("it is signed by itself") : t("its issuer is not known here"),
        t(
          "A company’s proxy often puts its own in the place of AWS’s: name the file with the company’s certificates in AWS_CA_BUNDLE or in the profile’s ca_bundle",
        ),
      ];
    case "expired":
      return [
        t("it has expired, or this machine’s clock is ahead"),
        t("Check the clock, and ask whoever runs the host or the proxy before it to renew it"),
      ];
    case "otherHost":
      return [
        t("it is for another host"),
        t("Somebody else may have answered: check the endpoint and the proxy"),
      ];
  }
}
