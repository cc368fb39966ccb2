/// Every call of the protocol, in the order documents list them.
package let assayMethods = MethodSet(
  RPCDiscover.self,
  SystemHello.self,
  SystemPing.self,
  SourceAdd.self,
  SourceGet.self,
  SourceList.self,
  ClaimSubmit.self,
  ClaimGet.self,
  ClaimList.self,
  ClaimAssess.self,
  AttributionAdd.self,
  AttributionSee.self,
  AttributionWithdraw.self,
  LinkAdd.self,
  LinkWithdraw.self,
  ReviewTake.self,
  ReviewPropose.self,
  ReviewRelease.self,
  EventList.self,
  EventVerify.self
)
