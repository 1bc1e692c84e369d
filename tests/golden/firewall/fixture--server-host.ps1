# Portolan: firewall rules for Suite 1 (version 1, Vendor)
# Host: Server computer
# Document DOC1: Ports of the suite, Vendor, 2006
# Rules: 73 (45 inbound, 28 outbound). Commented lines, never rules: 18 (2: the document advises against it; 2:
#   an example of the document, not a need; 4: the document states no transport; 3: the document prints no port
#   number; 2: the document says that it uses no port; 4: dynamic ports without a range; 1: never leaves the
#   machine; 4: the document does not say who opens the connection; some for several reasons).
# Covers: each connection that the documents state, inbound where the listener runs and outbound where it is
#   opened; where each side may open it, both ways at both ends.
# Does not cover: answers to a connection, ports that your installation has changed, and anything the documents
#   do not say. What they leave open stands as a comment with the reason.
# Addresses are placeholders from nets set aside for documents. Put your own in their place, once, below.
# Run in PowerShell as an administrator. Running it again adds the rules again: take them away first, with the
#   command below.
# Windows lets everything out unless told otherwise: outbound rules matter where that default is changed.
# RPC and RPCEPMap are Windows' own names for the dynamic RPC ports and the endpoint mapper (inbound TCP only).
# In comments: A -> B is a connection that A opens to B; A <-> B one that either may open; A -- B one whose
#   opener the document does not state.
# Connection tracking does not know answers to broadcast, multicast and TFTP: they come from another address or
#   port than was called. They want a connection helper or rules of your own.
# Reading 1: The column is read as the caller
# Reading 2: '; Remove-Item C:\ #
# Note 1: First note
# Note 2: Second note
# Note 3: "}; flush ruleset; #

$Group = 'Portolan: Suite 1 - Server computer'
# To take these rules away: Remove-NetFirewallRule -Group $Group
# Address: Server computer
$ServerHostAddress = @('192.0.2.101')
# Address: Managed computer
$AgentHostAddress = @('192.0.2.102')
# Address: Console computer
$ConsoleHostAddress = @('192.0.2.103')
# Address: DNS
$DnsAddress = @('192.0.2.104')
# Address: Tool
$ToolAddress = @('192.0.2.105')
# Address: Other
$OtherAddress = @('192.0.2.106')
# Address: '; Remove-Item C:\ #
$RemoveItemCAddress = @('192.0.2.107')
# Address: "}; flush ruleset; #
$FlushRulesetAddress = @('192.0.2.108')
# Address: one flush ruleset -F permit ip any any end
$OneFlushRulesetFPermitIpAnyAnyEndAddress = @('192.0.2.109')
# Address: $(reboot) `reboot` %SystemRoot% ${x}
$RebootRebootSystemrootXAddress = @('192.0.2.110')
# Address: end with a backslash \
$EndWithABackslashAddress = @('192.0.2.111')
# Address: -j DROP" -j REJECT
$JDropJRejectAddress = @('192.0.2.112')
# Address: what? ! help ?
$WhatHelpAddress = @('192.0.2.113')
# Address: _ role - "quoted"
$RLeQuotedAddress = @('192.0.2.114')
# Address: #> <# | Out-Null @(1)
$OutNull1Address = @('192.0.2.115')
# Address: SIG # Begin signature block
$SigBeginSignatureBlockAddress = @('192.0.2.116')
# Address: [2J right to left
$X2jRightToLeftAddress = @('192.0.2.117')
# Address: any address: the document does not name the other end
$AnyAddress = @('Any')
# Address: broadcast; add the broadcast addresses of your subnets
$BroadcastAddress = @('255.255.255.255')
# Address: any multicast group: the document prints none that fits here
$MulticastAddress = @('224.0.0.0/4')
# Address: multicast 225.1.2.3
$Multicast225123Address = @('225.1.2.3')
# Address: multicast 224.2.0.2-224.2.0.20
$Multicast2242022242020Address = @('224.2.0.2-224.2.0.20')
# Address: Server computer
$ServerHostAddressV6 = @('2001:db8::1001')
# Address: Managed computer
$AgentHostAddressV6 = @('2001:db8::1002')

# Host: Server computer
# in 9/udp from Managed computer, Server computer
# in 22/tcp from Managed computer, Server computer
# in 23/tcp from Managed computer, Server computer
# in 67/udp from Managed computer, Server computer, any address
# in 69/udp from Managed computer, Server computer
# in 80/tcp from Managed computer, Server computer
# in 81/tcp from Managed computer, Server computer
# in 88/tcp from Managed computer, Server computer
# in 89/tcp from Managed computer, Server computer
# in 90/tcp from Managed computer, Server computer
# in 91/tcp from Managed computer, Server computer, any address
# in 93/udp from Managed computer, Server computer
# in 94/tcp from Managed computer, Server computer
# in 95/tcp from Managed computer, Server computer
# in 135/tcp from Console computer
# in 402/tcp from Managed computer, Server computer
# in 402/udp from Managed computer, Server computer
# in 403/udp from Managed computer, Server computer
# in 443/tcp from Managed computer, Server computer
# in 700/tcp from Tool
# in 701/tcp from Other
# in 1000/tcp from Managed computer, Server computer
# in 1002/tcp from Managed computer, Server computer
# in 1004/tcp from Managed computer, Server computer
# in 1006/tcp from Managed computer, Server computer
# in 1008/tcp from Managed computer, Server computer
# in 1010/tcp from Managed computer, Server computer
# in 1012/tcp from Managed computer, Server computer
# in 1014/tcp from Managed computer, Server computer
# in 1016/tcp from Managed computer, Server computer
# in 1018/tcp from Managed computer, Server computer
# in 1020/tcp from Managed computer, Server computer
# in 1022/tcp from Managed computer, Server computer
# in 1024/tcp from Managed computer, Server computer
# in 1025-65535/tcp from Managed computer, Server computer
# in 1026/tcp from Managed computer, Server computer
# in 1028/tcp from Managed computer, Server computer
# in 1030/tcp from Managed computer, Server computer
# in 1032/tcp from Managed computer, Server computer
# in 1034/tcp from Managed computer, Server computer
# in 1036/tcp from Managed computer, Server computer
# in 1038/tcp from Managed computer, Server computer
# in 5000/tcp from Console computer
# in 8530/tcp from Managed computer, Server computer
# in 8531/tcp from Managed computer, Server computer
# in 9000/tcp from '; Remove-Item C:\ #
# in 9001/tcp from '; Remove-Item C:\ #
# in 9002/tcp from "}; flush ruleset; #
# in 9003/tcp from one flush ruleset -F permit ip any an...
# in 9004/tcp from $(reboot) `reboot` %SystemRoot% ${x}
# in 9005/tcp from end with a backslash \
# in 9006/tcp from -j DROP" -j REJECT
# in 9007/tcp from what? ! help ?
# in 9008/tcp from _ role - "quoted"
# in 9009/tcp from #> <# | Out-Null @(1)
# in 9010/tcp from SIG # Begin signature block
# in 9011/tcp from [2J right to left
# in 30877-31878/tcp from Managed computer, Server computer
# in icmp type 8 from Managed computer, Server computer
# in icmp from Managed computer, Server computer
# in icmpv6 type 128 from Managed computer, Server computer
# in icmpv6 from Managed computer, Server computer
# in dynamic/tcp from Console computer
# out 9/udp to Server computer
# out 22/tcp to Server computer
# out 23/tcp to Server computer
# out 53/udp to DNS
# out 67/udp to Server computer
# out 69/udp to Server computer
# out 80/tcp to Server computer
# out 81/tcp to Server computer
# out 88/tcp to Server computer
# out 89/tcp to Server computer
# out 90/tcp to Server computer
# out 91/tcp to Server computer
# out 92/tcp to any address
# out 93/udp to Server computer
# out 94/tcp to Server computer
# out 95/tcp to Server computer
# out 402/tcp to Server computer
# out 402/udp to Server computer
# out 403/udp to Server computer
# out 443/tcp to Server computer
# out 1000/tcp to Server computer
# out 1002/tcp to Server computer
# out 1004/tcp to Server computer
# out 1006/tcp to Server computer
# out 1008/tcp to Server computer
# out 1010/tcp to Server computer
# out 1012/tcp to Server computer
# out 1014/tcp to Server computer
# out 1016/tcp to Server computer
# out 1018/tcp to Server computer
# out 1020/tcp to Server computer
# out 1022/tcp to Server computer
# out 1024/tcp to Server computer
# out 1025-65535/tcp to Server computer
# out 1026/tcp to Server computer
# out 1028/tcp to Server computer
# out 1030/tcp to Server computer
# out 1032/tcp to Server computer
# out 1034/tcp to Server computer
# out 1036/tcp to Server computer
# out 1038/tcp to Server computer
# out 5000/tcp to Console computer
# out 8530/tcp to Server computer
# out 8531/tcp to Server computer
# out 30877-31878/tcp to Server computer
# out icmp type 8 to Server computer
# out icmp to Server computer
# out icmpv6 type 128 to Server computer
# out icmpv6 to Server computer
# inbound 9/udp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Broadcast. Source:
#   DOC1 Ports; Server. Entry: suite-1/server#flow-39
New-NetFirewallRule -DisplayName '9/udp in from Managed computer or Server computer: Server (broadcast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Broadcast. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-39' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '9' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 22/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 22/tcp,
#   23/tcp (shell). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-26
New-NetFirewallRule -DisplayName '22/tcp in from Managed computer or Server computer: Server (keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 22/tcp, 23/tcp (shell). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-26' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '22' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 23/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 22/tcp,
#   23/tcp (shell). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-27
New-NetFirewallRule -DisplayName '23/tcp in from Managed computer or Server computer: Server (keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 22/tcp, 23/tcp (shell). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-27' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '23' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 67/udp
# - Suite: Agent -> Server: Asks for an address. For Server computer if Agent runs there. Broadcast. A client
#   without an address sends from 0.0.0.0. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-40
# From any address: Windows may refuse 0.0.0.0 for a remote address, and a booting client has no other.
New-NetFirewallRule -DisplayName '67/udp in from Managed computer or Server computer: Server (broadcast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Asks for an address. For Server computer if Agent runs there. Broadcast. A client without an address sends from 0.0.0.0. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-40' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '67'
# inbound 67/udp
# - Suite: not stated -> Server: Asks for one too. The other end is not stated: any address. A client without an
#   address sends from 0.0.0.0. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-41
New-NetFirewallRule -DisplayName '67/udp in from any address: Server (other end not stated) [DOC1]' -Group $Group -Description 'Suite: not stated -> Server: Asks for one too. The other end is not stated: any address. A client without an address sends from 0.0.0.0. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-41' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '67' -RemoteAddress $AnyAddress
# inbound 69/udp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source port: 68, 70.
#   Answers come from a dynamic port: needs a connection helper (TFTP) or a rule of your own. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-36
New-NetFirewallRule -DisplayName '69/udp in from Managed computer or Server computer source port 68,70: Server (answers from another port) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source port: 68, 70. Answers come from a dynamic port: needs a connection helper (TFTP) or a rule of your own. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-36' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '69' -RemotePort '68','70' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 30877-31878, 80/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-3
New-NetFirewallRule -DisplayName '80,30877-31878/tcp in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-3' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '80','30877-31878' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 81/tcp
# - Suite: Agent -> Server: Talks to the server. Optional. Condition: where inventory is used. For Server
#   computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-11
New-NetFirewallRule -DisplayName '81/tcp in from Managed computer or Server computer: Server (optional, on a condition) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. Optional. Condition: where inventory is used. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-11' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '81' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 88/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep those that are
#   used of 88/tcp, 89/tcp (web). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-28
New-NetFirewallRule -DisplayName '88/tcp in from Managed computer or Server computer: Server (keep if used) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep those that are used of 88/tcp, 89/tcp (web). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-28' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '88' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 89/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep those that are
#   used of 88/tcp, 89/tcp (web). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-29
New-NetFirewallRule -DisplayName '89/tcp in from Managed computer or Server computer: Server (keep if used) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep those that are used of 88/tcp, 89/tcp (web). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-29' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '89' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 90/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Rests on reading 1.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-30
New-NetFirewallRule -DisplayName '90/tcp in from Managed computer or Server computer: Server (rests on a reading) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Rests on reading 1. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-30' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '90' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 91/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Disputed: Whether it
#   is 91 or 19. Disputed: Which side listens. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-31
New-NetFirewallRule -DisplayName '91/tcp in from Managed computer or Server computer: Server (disputed) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Disputed: Whether it is 91 or 19. Disputed: Which side listens. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-31' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '91' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 91/tcp
# - Suite: not stated -> Server: Talks to the server. The other end is not stated: any address. Source: DOC1
#   Ports; Server. Entry: suite-1/server#flow-32
New-NetFirewallRule -DisplayName '91/tcp in from any address: Server (other end not stated) [DOC1]' -Group $Group -Description 'Suite: not stated -> Server: Talks to the server. The other end is not stated: any address. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-32' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '91' -RemoteAddress $AnyAddress
# inbound 93/udp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source port: dynamic
#   1024-65535. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-35
New-NetFirewallRule -DisplayName '93/udp in from Managed computer or Server computer source port 1024-65535: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source port: dynamic 1024-65535. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-35' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '93' -RemotePort '1024-65535' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 94/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Remark: A remark. See
#   note 1. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-42
New-NetFirewallRule -DisplayName '94/tcp in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Remark: A remark. See note 1. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-42' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '94' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 95/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Answers come from port
#   1758: needs a connection helper (TFTP) or a rule of your own. See note 2. Source: DOC1 Ports; Server. Entry:
#   suite-1/server#flow-43
New-NetFirewallRule -DisplayName '95/tcp in from Managed computer or Server computer: Server (answers from another port) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Answers come from port 1758: needs a connection helper (TFTP) or a rule of your own. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-43' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '95' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 135/tcp
# - Suite: Console -> Server: Endpoint mapper. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-19
New-NetFirewallRule -DisplayName 'RPCEPMap/tcp in from Console computer: Server [DOC1]' -Group $Group -Description 'Suite: Console -> Server: Endpoint mapper. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-19' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort 'RPCEPMap' -RemoteAddress $ConsoleHostAddress
# inbound 402/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-1
# - Suite: Agent -> Server: The same rule for another purpose. For Server computer if Agent runs there. Source:
#   DOC2 page 3. Entry: suite-1/server#flow-2
New-NetFirewallRule -DisplayName '402/tcp in from Managed computer or Server computer: Server [DOC1, DOC2]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-1 / Suite: Agent -> Server: The same rule for another purpose. For Server computer if Agent runs there. Source: DOC2 page 3. Entry: suite-1/server#flow-2' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '402' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 402/tcp
# - Suite: Server -> Server: Another server of the same role. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-7
New-NetFirewallRule -DisplayName '402/tcp in from Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Server -> Server: Another server of the same role. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-7' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '402' -RemoteAddress $ServerHostAddress
# inbound 402/udp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Multicast to
#   225.1.2.3, 224.2.0.2-224.2.0.20. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-37
New-NetFirewallRule -DisplayName '402/udp in from Managed computer or Server computer: Server (multicast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Multicast to 225.1.2.3, 224.2.0.2-224.2.0.20. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-37' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '402' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 403/udp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Multicast; no
#   multicast group is printed. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-38
New-NetFirewallRule -DisplayName '403/udp in from Managed computer or Server computer: Server (multicast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Multicast; no multicast group is printed. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-38' -Direction Inbound -Action Allow -Profile Any -Protocol UDP -LocalPort '403' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 443 | 8531/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 443 |
#   8531. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-25
New-NetFirewallRule -DisplayName '443,8531/tcp in from Managed computer or Server computer: Server (keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Keep one of 443 / 8531. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-25' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '443','8531' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 700/tcp
# - Suite: Tool -> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-46
New-NetFirewallRule -DisplayName '700/tcp in from Tool: Server [DOC1]' -Group $Group -Description 'Suite: Tool -> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-46' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '700' -RemoteAddress $ToolAddress
# inbound 701/tcp
# - Suite: Other -> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-47
New-NetFirewallRule -DisplayName '701/tcp in from Other: Server [DOC1]' -Group $Group -Description 'Suite: Other -> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-47' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '701' -RemoteAddress $OtherAddress
# inbound 1000, 1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032,
#   1034, 1036, 1038/tcp
# - Suite: Agent -> Server: More ports than one list takes. For Server computer if Agent runs there. Source:
#   DOC1 Ports; Server. Entry: suite-1/server#flow-4
New-NetFirewallRule -DisplayName '1000,1002,1004,1006,1008,1010,1012,1014,1016,10... in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: More ports than one list takes. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-4' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '1000','1002','1004','1006','1008','1010','1012','1014','1016','1018','1020','1022','1024','1026','1028','1030','1032','1034','1036','1038' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound dynamic 1025-65535/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-17
New-NetFirewallRule -DisplayName '1025-65535/tcp in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-17' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '1025-65535' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 5000/tcp
# - Suite: Console <-> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-5
New-NetFirewallRule -DisplayName '5000/tcp in from Console computer: Server [DOC1]' -Group $Group -Description 'Suite: Console <-> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-5' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '5000' -RemoteAddress $ConsoleHostAddress
# inbound 80 | 8530/tcp
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. One of 80 | 8530: 8530
#   is the default. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-24
New-NetFirewallRule -DisplayName '8530/tcp in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. One of 80 / 8530: 8530 is the default. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-24' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '8530' -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound 9000/tcp
# - Suite: '; Remove-Item C:\ # -> Server: '; Remove-Item C:\ #. Condition: '; Remove-Item C:\ #. Rests on
#   reading 2. Source: '; Remove-Item C:\ #. Entry: suite-1/server#flow-48
New-NetFirewallRule -DisplayName '9000/tcp in from ''; Remove-Item C:\ #: Server (on a condition, rests on a reading) ['';]' -Group $Group -Description 'Suite: ''; Remove-Item C:\ # -> Server: ''; Remove-Item C:\ #. Condition: ''; Remove-Item C:\ #. Rests on reading 2. Source: ''; Remove-Item C:\ #. Entry: suite-1/server#flow-48' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9000' -RemoteAddress $RemoveItemCAddress
# inbound 9001/tcp
# - Suite: '; Remove-Item C:\ # -> Server: '; Remove-Item C:\ #. Condition: '; Remove-Item C:\ #. Remark: ';
#   Remove-Item C:\ #. Source: '; Remove-Item C:\ #. Entry: suite-1/server#flow-49
New-NetFirewallRule -DisplayName '9001/tcp in from ''; Remove-Item C:\ #: Server (on a condition) ['';]' -Group $Group -Description 'Suite: ''; Remove-Item C:\ # -> Server: ''; Remove-Item C:\ #. Condition: ''; Remove-Item C:\ #. Remark: ''; Remove-Item C:\ #. Source: ''; Remove-Item C:\ #. Entry: suite-1/server#flow-49' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9001' -RemoteAddress $RemoveItemCAddress
# inbound 9002/tcp
# - Suite: "}; flush ruleset; # -> Server: "}; flush ruleset; #. Condition: "}; flush ruleset; #. See note 3.
#   Source: "}; flush ruleset; #. Entry: suite-1/server#flow-50
New-NetFirewallRule -DisplayName '9002/tcp in from "}; flush ruleset; #: Server (on a condition) ["};]' -Group $Group -Description 'Suite: "}; flush ruleset; # -> Server: "}; flush ruleset; #. Condition: "}; flush ruleset; #. See note 3. Source: "}; flush ruleset; #. Entry: suite-1/server#flow-50' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9002' -RemoteAddress $FlushRulesetAddress
# inbound 9003/tcp
# - Suite: one flush ruleset -F permit ip any any end -> Server: one flush ruleset -F permit ip any any end.
#   Condition: one flush ruleset -F permit ip any any end. Source: one flush ruleset -F permit ip any any end.
#   Entry: suite-1/server#flow-51
New-NetFirewallRule -DisplayName '9003/tcp in from one flush ruleset -F permit ip any any end: Server (on a condition) [one flush]' -Group $Group -Description 'Suite: one flush ruleset -F permit ip any any end -> Server: one flush ruleset -F permit ip any any end. Condition: one flush ruleset -F permit ip any any end. Source: one flush ruleset -F permit ip any any end. Entry: suite-1/server#flow-51' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9003' -RemoteAddress $OneFlushRulesetFPermitIpAnyAnyEndAddress
# inbound 9004/tcp
# - Suite: $(reboot) `reboot` %SystemRoot% ${x} -> Server: $(reboot) `reboot` %SystemRoot% ${x}. Condition:
#   $(reboot) `reboot` %SystemRoot% ${x}. Source: $(reboot) `reboot` %SystemRoot% ${x}. Entry:
#   suite-1/server#flow-52
New-NetFirewallRule -DisplayName '9004/tcp in from $(reboot) `reboot` %SystemRoot% ${x}: Server (on a condition) [$(reboot)]' -Group $Group -Description 'Suite: $(reboot) `reboot` %SystemRoot% ${x} -> Server: $(reboot) `reboot` %SystemRoot% ${x}. Condition: $(reboot) `reboot` %SystemRoot% ${x}. Source: $(reboot) `reboot` %SystemRoot% ${x}. Entry: suite-1/server#flow-52' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9004' -RemoteAddress $RebootRebootSystemrootXAddress
# inbound 9005/tcp
# - Suite: end with a backslash \ -> Server: end with a backslash \. Condition: end with a backslash \. Source:
#   end with a backslash \. Entry: suite-1/server#flow-53
New-NetFirewallRule -DisplayName '9005/tcp in from end with a backslash \: Server (on a condition) [end]' -Group $Group -Description 'Suite: end with a backslash \ -> Server: end with a backslash \. Condition: end with a backslash \. Source: end with a backslash \. Entry: suite-1/server#flow-53' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9005' -RemoteAddress $EndWithABackslashAddress
# inbound 9006/tcp
# - Suite: -j DROP" -j REJECT -> Server: -j DROP" -j REJECT. Condition: -j DROP" -j REJECT. Source: -j DROP" -j
#   REJECT. Entry: suite-1/server#flow-54
New-NetFirewallRule -DisplayName '9006/tcp in from -j DROP" -j REJECT: Server (on a condition) [-j]' -Group $Group -Description 'Suite: -j DROP" -j REJECT -> Server: -j DROP" -j REJECT. Condition: -j DROP" -j REJECT. Source: -j DROP" -j REJECT. Entry: suite-1/server#flow-54' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9006' -RemoteAddress $JDropJRejectAddress
# inbound 9007/tcp
# - Suite: what? ! help ? -> Server: what? ! help ?. Condition: what? ! help ?. Source: what? ! help ?. Entry:
#   suite-1/server#flow-55
New-NetFirewallRule -DisplayName '9007/tcp in from what? ! help ?: Server (on a condition) [what?]' -Group $Group -Description 'Suite: what? ! help ? -> Server: what? ! help ?. Condition: what? ! help ?. Source: what? ! help ?. Entry: suite-1/server#flow-55' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9007' -RemoteAddress $WhatHelpAddress
# inbound 9008/tcp
# - Suite: _ role - "quoted" -> Server: _ role - "quoted". Condition: _ role - "quoted". Source: _ role -
#   "quoted". Entry: suite-1/server#flow-56
New-NetFirewallRule -DisplayName '9008/tcp in from _ role - "quoted": Server (on a condition) [_]' -Group $Group -Description 'Suite: _ role - "quoted" -> Server: _ role - "quoted". Condition: _ role - "quoted". Source: _ role - "quoted". Entry: suite-1/server#flow-56' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9008' -RemoteAddress $RLeQuotedAddress
# inbound 9009/tcp
# - Suite: #> <# | Out-Null @(1) -> Server: #> <# | Out-Null @(1). Condition: #> <# | Out-Null @(1). Source: #>
#   <# | Out-Null @(1). Entry: suite-1/server#flow-57
New-NetFirewallRule -DisplayName '9009/tcp in from #> <# / Out-Null @(1): Server (on a condition) [#> <#]' -Group $Group -Description 'Suite: #> <# / Out-Null @(1) -> Server: #> <# / Out-Null @(1). Condition: #> <# / Out-Null @(1). Source: #> <# / Out-Null @(1). Entry: suite-1/server#flow-57' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9009' -RemoteAddress $OutNull1Address
# inbound 9010/tcp
# - Suite: SIG # Begin signature block -> Server: SIG # Begin signature block. Condition: SIG # Begin signature
#   block. Source: SIG # Begin signature block. Entry: suite-1/server#flow-58
New-NetFirewallRule -DisplayName '9010/tcp in from SIG # Begin signature block: Server (on a condition) [SIG]' -Group $Group -Description 'Suite: SIG # Begin signature block -> Server: SIG # Begin signature block. Condition: SIG # Begin signature block. Source: SIG # Begin signature block. Entry: suite-1/server#flow-58' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9010' -RemoteAddress $SigBeginSignatureBlockAddress
# inbound 9011/tcp
# - Suite: [2J right to left -> Server: [2J right to left. Condition: [2J right to left. Source: [2J right to
#   left. Entry: suite-1/server#flow-59
New-NetFirewallRule -DisplayName '9011/tcp in from [2J right to left: Server (on a condition) [ [2J right]' -Group $Group -Description 'Suite: [2J right to left -> Server: [2J right to left. Condition: [2J right to left. Source: [2J right to left. Entry: suite-1/server#flow-59' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort '9011' -RemoteAddress $X2jRightToLeftAddress
# inbound icmp type 8
# - Suite: Agent -> Server: Ping. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry:
#   suite-1/server#flow-20
New-NetFirewallRule -DisplayName 'icmp type 8 in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Ping. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-20' -Direction Inbound -Action Allow -Profile Any -Protocol ICMPv4 -IcmpType 8 -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound icmp
# - Suite: Agent -> Server: Any ICMP. For Server computer if Agent runs there. Source: DOC1 Ports; Server.
#   Entry: suite-1/server#flow-21
New-NetFirewallRule -DisplayName 'icmp in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Any ICMP. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-21' -Direction Inbound -Action Allow -Profile Any -Protocol ICMPv4 -IcmpType Any -RemoteAddress ($AgentHostAddress + $ServerHostAddress)
# inbound icmpv6 type 128
# - Suite: Agent -> Server: Ping over IPv6. For Server computer if Agent runs there. Source: DOC1 Ports; Server.
#   Entry: suite-1/server#flow-22
New-NetFirewallRule -DisplayName 'icmpv6 type 128 in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Ping over IPv6. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-22' -Direction Inbound -Action Allow -Profile Any -Protocol ICMPv6 -IcmpType 128 -RemoteAddress ($AgentHostAddressV6 + $ServerHostAddressV6)
# inbound icmpv6
# - Suite: Agent -> Server: Any ICMPv6. For Server computer if Agent runs there. Source: DOC1 Ports; Server.
#   Entry: suite-1/server#flow-23
New-NetFirewallRule -DisplayName 'icmpv6 in from Managed computer or Server computer: Server [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Any ICMPv6. For Server computer if Agent runs there. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-23' -Direction Inbound -Action Allow -Profile Any -Protocol ICMPv6 -IcmpType Any -RemoteAddress ($AgentHostAddressV6 + $ServerHostAddressV6)
# inbound dynamic/tcp
# - Suite: Console -> Server: Remote procedure calls. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-18
New-NetFirewallRule -DisplayName 'RPC/tcp in from Console computer: Server [DOC1]' -Group $Group -Description 'Suite: Console -> Server: Remote procedure calls. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-18' -Direction Inbound -Action Allow -Profile Any -Protocol TCP -LocalPort 'RPC' -RemoteAddress $ConsoleHostAddress
# outbound 9/udp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Broadcast. Same role: only between two such
#   computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-39
New-NetFirewallRule -DisplayName '9/udp out to Server computer: Server (if Agent runs here, broadcast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Broadcast. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-39' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -RemotePort '9' -RemoteAddress $BroadcastAddress
# outbound 22/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 22/tcp, 23/tcp (shell). Same
#   role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-26
New-NetFirewallRule -DisplayName '22/tcp out to Server computer: Server (if Agent runs here, keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 22/tcp, 23/tcp (shell). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-26' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '22' -RemoteAddress $ServerHostAddress
# outbound 23/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 22/tcp, 23/tcp (shell). Same
#   role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-27
New-NetFirewallRule -DisplayName '23/tcp out to Server computer: Server (if Agent runs here, keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 22/tcp, 23/tcp (shell). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-27' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '23' -RemoteAddress $ServerHostAddress
# outbound 53/udp
# - Suite: Server -> DNS: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-45
New-NetFirewallRule -DisplayName '53/udp out to DNS: Server [DOC1]' -Group $Group -Description 'Suite: Server -> DNS: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-45' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -RemotePort '53' -RemoteAddress $DnsAddress
# outbound 67/udp
# - Suite: Agent -> Server: Asks for an address. If Agent runs here. Broadcast. Same role: only between two such
#   computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-40
New-NetFirewallRule -DisplayName '67/udp out to Server computer: Server (if Agent runs here, broadcast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Asks for an address. If Agent runs here. Broadcast. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-40' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -RemotePort '67' -RemoteAddress $BroadcastAddress
# outbound 69/udp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Source port: 68, 70. Answers come from a
#   dynamic port: needs a connection helper (TFTP) or a rule of your own. Same role: only between two such
#   computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-36
New-NetFirewallRule -DisplayName '69/udp out to Server computer source port 68,70: Server (if Agent runs here, answers from another port) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Source port: 68, 70. Answers come from a dynamic port: needs a connection helper (TFTP) or a rule of your own. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-36' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -LocalPort '68','70' -RemotePort '69' -RemoteAddress $ServerHostAddress
# outbound 30877-31878, 80/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-3
New-NetFirewallRule -DisplayName '80,30877-31878/tcp out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-3' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '80','30877-31878' -RemoteAddress $ServerHostAddress
# outbound 81/tcp
# - Suite: Agent -> Server: Talks to the server. Optional. Condition: where inventory is used. If Agent runs
#   here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-11
New-NetFirewallRule -DisplayName '81/tcp out to Server computer: Server (optional, on a condition, if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. Optional. Condition: where inventory is used. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-11' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '81' -RemoteAddress $ServerHostAddress
# outbound 88/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep those that are used of 88/tcp, 89/tcp
#   (web). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-28
New-NetFirewallRule -DisplayName '88/tcp out to Server computer: Server (if Agent runs here, keep if used) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep those that are used of 88/tcp, 89/tcp (web). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-28' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '88' -RemoteAddress $ServerHostAddress
# outbound 89/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep those that are used of 88/tcp, 89/tcp
#   (web). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-29
New-NetFirewallRule -DisplayName '89/tcp out to Server computer: Server (if Agent runs here, keep if used) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep those that are used of 88/tcp, 89/tcp (web). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-29' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '89' -RemoteAddress $ServerHostAddress
# outbound 90/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Rests on reading 1. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-30
New-NetFirewallRule -DisplayName '90/tcp out to Server computer: Server (if Agent runs here, rests on a reading) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Rests on reading 1. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-30' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '90' -RemoteAddress $ServerHostAddress
# outbound 91/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Disputed: Whether it is 91 or 19. Disputed: Which side listens. Source: DOC1 Ports; Server. Entry:
#   suite-1/server#flow-31
New-NetFirewallRule -DisplayName '91/tcp out to Server computer: Server (if Agent runs here, disputed) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Disputed: Whether it is 91 or 19. Disputed: Which side listens. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-31' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '91' -RemoteAddress $ServerHostAddress
# outbound 92/tcp
# - Suite: Server -> not stated: Talks to the server. The other end is not stated: any address. Source: DOC1
#   Ports; Server. Entry: suite-1/server#flow-34
New-NetFirewallRule -DisplayName '92/tcp out to any address: Server (other end not stated) [DOC1]' -Group $Group -Description 'Suite: Server -> not stated: Talks to the server. The other end is not stated: any address. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-34' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '92' -RemoteAddress $AnyAddress
# outbound 93/udp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Source port: dynamic 1024-65535. Same role:
#   only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-35
New-NetFirewallRule -DisplayName '93/udp out to Server computer source port 1024-65535: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Source port: dynamic 1024-65535. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-35' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -LocalPort '1024-65535' -RemotePort '93' -RemoteAddress $ServerHostAddress
# outbound 94/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Remark: A remark. See note 1. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-42
New-NetFirewallRule -DisplayName '94/tcp out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Remark: A remark. See note 1. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-42' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '94' -RemoteAddress $ServerHostAddress
# outbound 95/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Answers come from port 1758: needs a
#   connection helper (TFTP) or a rule of your own. Same role: only between two such computers. See note 2.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-43
New-NetFirewallRule -DisplayName '95/tcp out to Server computer: Server (if Agent runs here, answers from another port) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Answers come from port 1758: needs a connection helper (TFTP) or a rule of your own. Same role: only between two such computers. See note 2. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-43' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '95' -RemoteAddress $ServerHostAddress
# outbound 402/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-1
# - Suite: Agent -> Server: The same rule for another purpose. If Agent runs here. Same role: only between two
#   such computers. Source: DOC2 page 3. Entry: suite-1/server#flow-2
# - Suite: Server -> Server: Another server of the same role. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-7
New-NetFirewallRule -DisplayName '402/tcp out to Server computer: Server [DOC1, DOC2]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-1 / Suite: Agent -> Server: The same rule for another purpose. If Agent runs here. Same role: only between two such computers. Source: DOC2 page 3. Entry: suite-1/server#flow-2 / Suite: Server -> Server: Another server of the same role. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-7' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '402' -RemoteAddress $ServerHostAddress
# outbound 402/udp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Multicast to 225.1.2.3,
#   224.2.0.2-224.2.0.20. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry:
#   suite-1/server#flow-37
New-NetFirewallRule -DisplayName '402/udp out to Server computer: Server (if Agent runs here, multicast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Multicast to 225.1.2.3, 224.2.0.2-224.2.0.20. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-37' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -RemotePort '402' -RemoteAddress ($Multicast225123Address + $Multicast2242022242020Address)
# outbound 403/udp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Multicast; no multicast group is printed.
#   Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-38
New-NetFirewallRule -DisplayName '403/udp out to Server computer: Server (if Agent runs here, multicast) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Multicast; no multicast group is printed. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-38' -Direction Outbound -Action Allow -Profile Any -Protocol UDP -RemotePort '403' -RemoteAddress ($ServerHostAddress + $MulticastAddress)
# outbound 443 | 8531/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 443 | 8531. Same role: only
#   between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-25
New-NetFirewallRule -DisplayName '443,8531/tcp out to Server computer: Server (if Agent runs here, keep one) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Keep one of 443 / 8531. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-25' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '443','8531' -RemoteAddress $ServerHostAddress
# outbound 1000, 1002, 1004, 1006, 1008, 1010, 1012, 1014, 1016, 1018, 1020, 1022, 1024, 1026, 1028, 1030, 1032,
#   1034, 1036, 1038/tcp
# - Suite: Agent -> Server: More ports than one list takes. If Agent runs here. Same role: only between two such
#   computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-4
New-NetFirewallRule -DisplayName '1000,1002,1004,1006,1008,1010,1012,1014,1016,10... out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: More ports than one list takes. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-4' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '1000','1002','1004','1006','1008','1010','1012','1014','1016','1018','1020','1022','1024','1026','1028','1030','1032','1034','1036','1038' -RemoteAddress $ServerHostAddress
# outbound dynamic 1025-65535/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-17
New-NetFirewallRule -DisplayName '1025-65535/tcp out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-17' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '1025-65535' -RemoteAddress $ServerHostAddress
# outbound 5000/tcp
# - Suite: Console <-> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-5
New-NetFirewallRule -DisplayName '5000/tcp out to Console computer: Server [DOC1]' -Group $Group -Description 'Suite: Console <-> Server: Talks to the server. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-5' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '5000' -RemoteAddress $ConsoleHostAddress
# outbound 80 | 8530/tcp
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. One of 80 | 8530: 8530 is the default. Same
#   role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-24
New-NetFirewallRule -DisplayName '8530/tcp out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Talks to the server. If Agent runs here. One of 80 / 8530: 8530 is the default. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-24' -Direction Outbound -Action Allow -Profile Any -Protocol TCP -RemotePort '8530' -RemoteAddress $ServerHostAddress
# outbound icmp type 8
# - Suite: Agent -> Server: Ping. If Agent runs here. Same role: only between two such computers. Source: DOC1
#   Ports; Server. Entry: suite-1/server#flow-20
New-NetFirewallRule -DisplayName 'icmp type 8 out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Ping. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-20' -Direction Outbound -Action Allow -Profile Any -Protocol ICMPv4 -IcmpType 8 -RemoteAddress $ServerHostAddress
# outbound icmp
# - Suite: Agent -> Server: Any ICMP. If Agent runs here. Same role: only between two such computers. Source:
#   DOC1 Ports; Server. Entry: suite-1/server#flow-21
New-NetFirewallRule -DisplayName 'icmp out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Any ICMP. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-21' -Direction Outbound -Action Allow -Profile Any -Protocol ICMPv4 -IcmpType Any -RemoteAddress $ServerHostAddress
# outbound icmpv6 type 128
# - Suite: Agent -> Server: Ping over IPv6. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-22
New-NetFirewallRule -DisplayName 'icmpv6 type 128 out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Ping over IPv6. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-22' -Direction Outbound -Action Allow -Profile Any -Protocol ICMPv6 -IcmpType 128 -RemoteAddress $ServerHostAddressV6
# outbound icmpv6
# - Suite: Agent -> Server: Any ICMPv6. If Agent runs here. Same role: only between two such computers. Source:
#   DOC1 Ports; Server. Entry: suite-1/server#flow-23
New-NetFirewallRule -DisplayName 'icmpv6 out to Server computer: Server (if Agent runs here) [DOC1]' -Group $Group -Description 'Suite: Agent -> Server: Any ICMPv6. If Agent runs here. Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-23' -Direction Outbound -Action Allow -Profile Any -Protocol ICMPv6 -IcmpType Any -RemoteAddress $ServerHostAddressV6
# Host: Server computer: not rules
# Not a rule: inbound 402/tcp: the document advises against it
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-9
# Not a rule: inbound 402/tcp: an example of the document, not a need
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-10
# Not a rule: inbound 402/no transport stated: the document states no transport
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-12
# Not a rule: inbound no port stated/tcp: the document prints no port number
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-13
# - Suite: Agent -> Server: Without a number. For Server computer if Agent runs there. Keep those that are used
#   of 88/tcp, 89/tcp (web). Source: DOC1 Ports; Server. Entry: suite-1/server#flow-44
# Not a rule: inbound no port/tcp: the document says that it uses no port
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-14
# Not a rule: inbound dynamic/tcp: dynamic ports without a range
# - Suite: Agent -> Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-15
# Not a rule: inbound no port stated/tcp: the document prints no port number
# - Suite: not stated -> Server: Without a number from somewhere. The other end is not stated. Source: DOC1
#   Ports; Server. Entry: suite-1/server#flow-33
# Not a rule: outbound 402/tcp: the document advises against it
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-9
# Not a rule: outbound 402/tcp: an example of the document, not a need
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-10
# Not a rule: outbound 402/no transport stated: the document states no transport
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-12
# Not a rule: outbound no port stated/tcp: the document prints no port number
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-13
# - Suite: Agent -> Server: Without a number. If Agent runs here. Keep those that are used of 88/tcp, 89/tcp
#   (web). Same role: only between two such computers. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-44
# Not a rule: outbound no port/tcp: the document says that it uses no port
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-14
# Not a rule: outbound dynamic/tcp: dynamic ports without a range
# - Suite: Agent -> Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-15
# Not a rule: 402/tcp: never leaves the machine
# - Suite: Server -> Server: Inside the machine. Source: DOC1 Ports; Server. Entry: suite-1/server#flow-8
# Not a rule: 5001/tcp: the document does not say who opens the connection
# - Suite: Agent -- Server: Talks to the server. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-6
# Not a rule: 5001/tcp: the document does not say who opens the connection
# - Suite: Agent -- Server: Talks to the server. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-6
# Not a rule: dynamic/no transport stated: the document states no transport; dynamic ports without a range; the
#   document does not say who opens the connection
# - Suite: Agent -- Server: Nothing is stated. If Agent runs here. Same role: only between two such computers.
#   Source: DOC1 Ports; Server. Entry: suite-1/server#flow-16
# Not a rule: dynamic/no transport stated: the document states no transport; dynamic ports without a range; the
#   document does not say who opens the connection
# - Suite: Agent -- Server: Nothing is stated. For Server computer if Agent runs there. Source: DOC1 Ports;
#   Server. Entry: suite-1/server#flow-16
