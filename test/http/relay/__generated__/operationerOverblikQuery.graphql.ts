/**
 * @generated SignedSource<<f3f7923f3c7153670533f37211dcad8f>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type HelhedsplanStatus = "AFSLAG" | "AFSLUTTET" | "FORBEREDELSE" | "FORLAENGET" | "GODKENDT" | "IGANGVAERENDE" | "INDSENDT" | "INDSTILLET" | "PRAEKVALIFICERET" | "PRAEKVALIFIKATION_ANSOEGT" | "SAMMENLAGT" | "STANDSET" | "TILSAGN" | "TRUKKET" | "%future added value";
export type operationerOverblikQuery$variables = Record<PropertyKey, never>;
export type operationerOverblikQuery$data = {
  readonly fund: {
    readonly nodes: ReadonlyArray<{
      readonly brud: {
        readonly regel: string;
        readonly tekst: string;
      };
      readonly objekt: {
        readonly id: string;
        readonly noegle: string;
        readonly titel: string;
        readonly type: string;
      };
    }>;
  };
  readonly helhedsplaner: {
    readonly aggregate: {
      readonly alle: {
        readonly nodes: ReadonlyArray<{
          readonly count: number;
          readonly key: {
            readonly status: HelhedsplanStatus | null | undefined;
          };
          readonly sum: {
            readonly oekonomiskRamme: number | null | undefined;
          };
        }>;
        readonly totalCount: number;
      };
      readonly count: number;
      readonly to: {
        readonly edges: ReadonlyArray<{
          readonly cursor: string;
          readonly node: {
            readonly count: number;
            readonly key: {
              readonly status: HelhedsplanStatus | null | undefined;
            };
          };
        }>;
        readonly pageInfo: {
          readonly endCursor: string | null | undefined;
          readonly hasNextPage: boolean;
        };
      };
    };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly status: HelhedsplanStatus;
      readonly titel: string;
    }>;
  };
};
export type operationerOverblikQuery = {
  response: operationerOverblikQuery$data;
  variables: operationerOverblikQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "titel",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "count",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "concreteType": "HelhedsplanGroupKey",
  "kind": "LinkedField",
  "name": "key",
  "plural": false,
  "selections": [
    (v2/*:: as any*/)
  ],
  "storageKey": null
},
v5 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "pr",
        "value": "2028-01-01"
      }
    ],
    "concreteType": "FundConnection",
    "kind": "LinkedField",
    "name": "fund",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Fund",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "Objekthenvisning",
            "kind": "LinkedField",
            "name": "objekt",
            "plural": false,
            "selections": [
              (v0/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "type",
                "storageKey": null
              },
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "noegle",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Afvisning",
            "kind": "LinkedField",
            "name": "brud",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "regel",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "tekst",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "fund(pr:\"2028-01-01\")"
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 100
      }
    ],
    "concreteType": "HelhedsplanConnection",
    "kind": "LinkedField",
    "name": "helhedsplaner",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Helhedsplan",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          (v2/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": [
          {
            "kind": "Literal",
            "name": "groupBy",
            "value": [
              {
                "field": "STATUS"
              }
            ]
          }
        ],
        "concreteType": "HelhedsplanAggregate",
        "kind": "LinkedField",
        "name": "aggregate",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          {
            "alias": "alle",
            "args": null,
            "concreteType": "HelhedsplanGroupConnection",
            "kind": "LinkedField",
            "name": "groups",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "totalCount",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "HelhedsplanGroup",
                "kind": "LinkedField",
                "name": "nodes",
                "plural": true,
                "selections": [
                  (v4/*:: as any*/),
                  (v3/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "HelhedsplanNumbers",
                    "kind": "LinkedField",
                    "name": "sum",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "oekonomiskRamme",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": "to",
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 2
              }
            ],
            "concreteType": "HelhedsplanGroupConnection",
            "kind": "LinkedField",
            "name": "groups",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "HelhedsplanGroupEdge",
                "kind": "LinkedField",
                "name": "edges",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "cursor",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "HelhedsplanGroup",
                    "kind": "LinkedField",
                    "name": "node",
                    "plural": false,
                    "selections": [
                      (v4/*:: as any*/),
                      (v3/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "PageInfo",
                "kind": "LinkedField",
                "name": "pageInfo",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "hasNextPage",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "endCursor",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "groups(first:2)"
          }
        ],
        "storageKey": "aggregate(groupBy:[{\"field\":\"STATUS\"}])"
      }
    ],
    "storageKey": "helhedsplaner(first:100)"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "operationerOverblikQuery",
    "selections": (v5/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "operationerOverblikQuery",
    "selections": (v5/*:: as any*/)
  },
  "params": {
    "cacheID": "5f7a91f8cc5819055ca1db953262957a",
    "id": null,
    "metadata": {},
    "name": "operationerOverblikQuery",
    "operationKind": "query",
    "text": "query operationerOverblikQuery {\n  fund(pr: \"2028-01-01\") {\n    nodes {\n      objekt {\n        id\n        type\n        titel\n        noegle\n      }\n      brud {\n        regel\n        tekst\n      }\n    }\n  }\n  helhedsplaner(first: 100) {\n    nodes {\n      id\n      titel\n      status\n    }\n    aggregate(groupBy: [{field: STATUS}]) {\n      count\n      alle: groups {\n        totalCount\n        nodes {\n          key {\n            status\n          }\n          count\n          sum {\n            oekonomiskRamme\n          }\n        }\n      }\n      to: groups(first: 2) {\n        edges {\n          cursor\n          node {\n            key {\n              status\n            }\n            count\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "719a16fc7d63d9e00a54fbd92e121d17";

export default node;
