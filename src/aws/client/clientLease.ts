import type { DataExchangeClient } from "@aws-sdk/client-dataexchange";

/** A client of the SDK that closes its connections once it was given up and its last call has ended. */
export class ClientLease {
  #calls = 0;
  #isGivenUp = false;

  constructor(private readonly client: Promise<DataExchangeClient>) {}

  /** Rejects as the work does, or because there is no client. */
  async use<T>(work: (client: DataExchangeClient) => Promise<T>): Promise<T> {
    this.#calls += 1;
    try {
      return await work(await this.client);
    } finally {
      this.#calls -= 1;
      this.#closeUnused();
    }
  }

  /** Calls under way continue. */
  giveUp(): void {
    this.#isGivenUp = true;
    this.#closeUnused();
  }

  /** Calls under way lose their connections. */
  close(): void {
    this.client.then(
      (client) => client.destroy(),
      // Its calls have reported why there is none.
      () => undefined,
    );
  }

  #closeUnused(): void {
    if (this.#isGivenUp && this.#calls === 0) {
      this.close();
    }
  }
}
