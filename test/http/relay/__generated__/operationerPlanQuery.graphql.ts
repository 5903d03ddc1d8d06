/**
 * @generated SignedSource<<2429f927c4750d515696cbecd5286cc3>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HelhedsplanStatus = "AFSLAG" | "AFSLUTTET" | "FORBEREDELSE" | "FORLAENGET" | "GODKENDT" | "IGANGVAERENDE" | "INDSENDT" | "INDSTILLET" | "PRAEKVALIFICERET" | "PRAEKVALIFIKATION_ANSOEGT" | "SAMMENLAGT" | "STANDSET" | "TILSAGN" | "TRUKKET" | "%future added value";
export type operationerPlanQuery$variables = Record<PropertyKey, never>;
export type operationerPlanQuery$data = {
  readonly helhedsplan: {
    readonly id: string;
    readonly status: HelhedsplanStatus;
    readonly version: number;
  } | null | undefined;
};
export type operationerPlanQuery = {
  response: operationerPlanQuery$data;
  variables: operationerPlanQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "noegle",
        "value": "SYN-AMAGER-OEST"
      }
    ],
    "concreteType": "Helhedsplan",
    "kind": "LinkedField",
    "name": "helhedsplan",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "version",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "status",
        "storageKey": null
      }
    ],
    "storageKey": "helhedsplan(noegle:\"SYN-AMAGER-OEST\")"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "operationerPlanQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "operationerPlanQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "cacheID": "c233b992e2395aef0bbc16105f55c06c",
    "id": null,
    "metadata": {},
    "name": "operationerPlanQuery",
    "operationKind": "query",
    "text": "query operationerPlanQuery {\n  helhedsplan(noegle: \"SYN-AMAGER-OEST\") {\n    id\n    version\n    status\n  }\n}\n"
  }
};
})();

(node as any).hash = "5e776c3944aa825ccd77ceded5a4be87";

export default node;
