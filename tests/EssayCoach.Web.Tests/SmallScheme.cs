namespace EssayCoach.Web.Tests;

/// <summary>A small rubric of our own, with all that the pages show, and an essay on it.</summary>
internal static class SmallScheme
{
    internal const string Id = "canal";

    internal const string Rubric = """
        ---
        id: canal
        board: Sample Board
        level: AS Level
        year: 2025
        subject: History
        topic: Canals
        command words: How successful
        marks: 20
        levels: cie-20
        period: 1850-1900
        background: 1840-1849
        ---

        # How successful was the Alderford Canal in the years 1850 to 1900?

        ## S: Successes

        ### Coal became cheap

        The canal brought coal to Alderford at half the price.

        - Core: coal price halved
          - coal cost half
        - Core: opened in 1852
        - Extra: forty barges

        ### Mills opened along the bank

        Cotton mills were built beside the canal.

        - Core: cotton mills built
        - Confusion (place): Brentford for Alderford => The canal ended at Alderford.

        ## F: Failures

        ### The railway took the traffic

        From 1870 the railway carried most goods.

        - Core: railway took trade
        - Core: 1870

        ## Judgement

        ### A success for a time

        It succeeded until the railway came.

        - Core: an explicit answer to "how successful"

        ## Dates
        | event | right | record |
        | --- | --- | --- |
        | opening of the canal / canal opened | 1852 | 3 May 1852 |

        ## Plan

        **Start** with a test of success. <b>not bold</b>

        ## Model answer

        The waterway answered a need for twenty years and was overtaken.

        ## Sources
        - A. Sample, Canals of the North, Sample Press, 1990
        """;

    internal const string Levels = """
        ---
        id: cie-20
        marks: 20
        ---

        # Sample levels

        | level | marks | in our words |
        | --- | --- | --- |
        | 5 | 17-20 | Holds one argument. |
        | 4 | 13-16 | Argues both sides. |
        | 3 | 9-12 | Explains some points. |
        | 2 | 5-8 | Describes. |
        | 1 | 1-4 | Says little. |
        """;

    internal const string Essay = """
        The Alderford Canal was a success at first, and I judge it by how long its gains lasted.

        The canal opened in 1852 and coal cost half as much as before. This mattered because mills could afford to burn it. Cotton mills were built along the bank as a result.

        However, the railway took the trade from 1870, so the gains did not last.

        Overall the canal was only partly successful, because the railway ended its use within twenty years.
        """;
}
