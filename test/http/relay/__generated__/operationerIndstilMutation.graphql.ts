/**
 * @generated SignedSource<<71c59ae24ff5a00d9a372dcaaef6098e>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HelhedsplanStatus = "AFSLAG" | "AFSLUTTET" | "FORBEREDELSE" | "FORLAENGET" | "GODKENDT" | "IGANGVAERENDE" | "INDSENDT" | "INDSTILLET" | "PRAEKVALIFICERET" | "PRAEKVALIFIKATION_ANSOEGT" | "SAMMENLAGT" | "STANDSET" | "TILSAGN" | "TRUKKET" | "%future added value";
export type IndstilHelhedsplanInput = {
  dato?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  expectedVersion?: number | null | undefined;
  helhedsplan: string;
  idempotencyKey?: string | null | undefined;
};
export type operationerIndstilMutation$variables = {
  input: IndstilHelhedsplanInput;
};
export type operationerIndstilMutation$data = {
  readonly indstilHelhedsplan: {
    readonly haendelse: {
      readonly id: string;
    } | null | undefined;
    readonly helhedsplan: {
      readonly id: string;
      readonly kommune: {
        readonly id: string;
        readonly navn: string;
      };
      readonly status: HelhedsplanStatus;
      readonly version: number;
    } | null | undefined;
    readonly udfoert: boolean;
  } | null | undefined;
};
export type operationerIndstilMutation = {
  response: operationerIndstilMutation$data;
  variables: operationerIndstilMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "input",
        "variableName": "input"
      }
    ],
    "concreteType": "HelhedsplanPayload",
    "kind": "LinkedField",
    "name": "indstilHelhedsplan",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "udfoert",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Helhedsplan",
        "kind": "LinkedField",
        "name": "helhedsplan",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
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
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Kommune",
            "kind": "LinkedField",
            "name": "kommune",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "navn",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Haendelse",
        "kind": "LinkedField",
        "name": "haendelse",
        "plural": false,
        "selections": [
          (v1/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "operationerIndstilMutation",
    "selections": (v2/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "operationerIndstilMutation",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "cacheID": "400009d35932def5432a8977158fcc9f",
    "id": null,
    "metadata": {},
    "name": "operationerIndstilMutation",
    "operationKind": "mutation",
    "text": "mutation operationerIndstilMutation(\n  $input: IndstilHelhedsplanInput!\n) {\n  indstilHelhedsplan(input: $input) {\n    udfoert\n    helhedsplan {\n      id\n      version\n      status\n      kommune {\n        id\n        navn\n      }\n    }\n    haendelse {\n      id\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "2e8ac7f3de54db78e0227aab5c0c7096";

export default node;
