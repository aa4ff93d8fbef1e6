namespace EssayCoach.Browser.Tests;

/// <summary>An answer as a student might hand it in, with one wrong place in it.</summary>
internal static class SampleEssay
{
    internal const string Text = """
        In the 1920s the USSR had some success in making links with other powers, but the success was limited because most governments did not trust it. I will judge success by whether the links lasted.

        At first the USSR was an outcast. Lenin had signed the Treaty of Brest-Litovsk in March 1918, so the Allies saw Russia as a traitor and it was not invited to the Paris peace talks in 1919. This mattered because the new borders were drawn without Soviet agreement. The Comintern, set up to spread revolution abroad, made this worse, since governments could not trust Soviet diplomats while Moscow was paying for strikes.

        The conference at Geneva in 1922 also failed. France would not agree to anything unless the loans from Tsarist times were paid back, and the Soviets refused.

        On the other hand there was real success with Germany. In 1922 the two outcasts signed the Treaty of Rapallo, in which they recognised each other and dropped their claims. This ended the isolation of both countries. In 1926 the Treaty of Berlin renewed it, which shows that the link lasted.

        With Britain the record is mixed. The trade agreement of 1921 showed that Lloyd George accepted that the regime would survive. In 1924 the Labour government of MacDonald recognised the USSR. However, the Zinoviev letter brought in a colder Conservative government under Baldwin, and Britain broke off relations in 1927 after the Arcos raid. They were restored in 1929.

        Mussolini visited Moscow in 1925 to see the May Day parade.

        On balance the USSR was only partly successful, because only the link with Germany lasted, and distrust of the Comintern limited all the others.
        """;
}
