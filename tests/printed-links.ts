/** The connections of Configuration Manager 2007 as the document prints them, for tests. */

/**
 * Section "Port Details" and the AMT section of microsoft-configmgr-2007-ports: each numbered or
 * lettered connection, its ends and its arrow as printed (-> one starts, <> either may start).
 */
export const PRINTED: readonly string[] = `
1 site-server <> site-server
2 site-server -> domain-controller
3 site-server <> software-update-point
4 software-update-point -> internet
5 site-server <> state-migration-point
6 client -> software-update-point
7 client -> state-migration-point
8 client -> pxe-service-point
9 site-server <> pxe-service-point
10 site-server <> system-health-validator
11 client -> system-health-validator
12 site-server <> fallback-status-point
13 client -> fallback-status-point
14 site-server -> distribution-point
15 client -> distribution-point
16 client -> branch-distribution-point
17 client -> management-point
18 client -> server-locator-point
19 branch-distribution-point -> distribution-point
20 site-server -> sms-provider
21 server-locator-point -> sql-server
22 management-point -> sql-server
23 sms-provider -> sql-server
24 reporting-point -> sql-server
24 reporting-services-point -> sql-server
25 console -> reporting-point
26 console -> sms-provider
27 console -> internet
28 site-server -> sql-server
29 management-point -> domain-controller
30 site-server -> reporting-point
31 site-server -> server-locator-point
32 console -> site-server
33 software-update-point -> wsus-synchronization-server
34 console -> client
35 management-point <> site-server
36 site-server -> client
37 client -> global-catalog-domain-controller
38 pxe-service-point -> sql-server
39 site-server <> asset-intelligence-synchronization-point
40 asset-intelligence-synchronization-point <> system-center-online
41 multicast-distribution-point -> sql-server
42 client-status-reporting-host -> client
43 client-status-reporting-host -> management-point
44 client-status-reporting-host -> sql-server
45 site-server <> reporting-services-point
46 console -> reporting-services-point
47 reporting-services-point -> sql-server
A site-server <> out-of-band-service-point
B amt-management-controller -> out-of-band-service-point
C out-of-band-service-point -> amt-management-controller
D out-of-band-management-console -> amt-management-controller
`
  .trim()
  .split('\n');

/** What the reference has beyond the printed arrows. */
export const FOLLOWED: readonly string[] = [
  // The text under link 11 names the Health Registration Authority as the end of IPsec enforcement.
  '11 network-access-protection-client -> health-registration-authority',
  // Link 30 draws the Reporting Services point one-way and link 45 both ways: a published
  // discrepancy, of which the pages follow the two-way arrow.
  '30 site-server <> reporting-services-point',
];
